package dev.podarium.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Call;
import dev.podarium.api.Request;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.GroupResource;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A kind that is not built in, in a cluster that has it: no list of kinds stands in its way. */
class CustomKindsTest {

  private static final Kind CRON_TAB =
      new Kind(
          new GroupResource("stable.example.com", "crontabs"),
          "CronTab",
          true,
          List.of("v1"),
          List.of("ct"),
          List.of("all"),
          List.of());

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda, Kinds.BUILT_IN.with(List.of(CRON_TAB)));
  private final ApiServer server = new ApiServer(etcd, agenda, new Dice(1));
  private final Kubectl kubectl =
      new Kubectl(
          etcd::latest, request -> server.send(Call.ofUser(request)), agenda::now, Path.of("."));

  @Test
  void anObjectOfItIsStoredAndFoundByEachOfItsNames() {
    created();
    for (var word :
        List.of("ct", "crontab", "crontabs", "CronTab", "crontabs.stable.example.com")) {
      assertThat(out("get " + word)).startsWith("NAME").contains("mine");
    }
    assertThat(out("get crontabs.v1.stable.example.com/mine -o name"))
        .isEqualTo("crontab.stable.example.com/mine\n");
    assertThat(out("get all")).contains("crontab.stable.example.com/mine");
  }

  @Test
  void itsFieldsAreFreeAndAPatchMergesThem() {
    created();
    assertThat(out("patch ct/mine --type=merge -p {\"spec\":{\"replicas\":3}}"))
        .isEqualTo("crontab.stable.example.com/mine patched\n");
    assertThat(spec()).isEqualTo(Map.of("cronSpec", "* * * * */5", "replicas", 3));
    assertThat(out("label ct/mine app=x")).endsWith("labeled\n");
    assertThat(spec().toString()).contains("cronSpec");
  }

  @Test
  void aStrategicPatchIsRefusedSinceNobodyKnowsItsMergeKeys() {
    created();
    assertThat(kubectl.run(List.of("patch", "ct/mine", "-p", "{\"spec\":{}}")).err())
        .startsWith("Error from server (UnsupportedMediaType): the body of the request was in an");
  }

  @Test
  void itIsDeleted() {
    created();
    assertThat(out("delete ct mine"))
        .isEqualTo("crontab.stable.example.com \"mine\" deleted from default namespace\n");
    assertThat(etcd.latest().list(CRON_TAB)).isEmpty();
  }

  @Test
  void aClusterWithoutItDoesNotKnowTheWord() {
    assertThat(Kinds.BUILT_IN.named("crontabs")).isNull();
    assertThat(etcd.latest().discovery().named("pods")).isEqualTo(Kinds.POD);
  }

  private void created() {
    var spoken = GroupVersionKind.of("stable.example.com/v1", "CronTab");
    var tree =
        Map.<String, Object>of(
            "apiVersion", spoken.apiVersion(),
            "kind", spoken.kind(),
            "metadata", Map.of("name", "mine", "namespace", "default"),
            "spec", Map.of("cronSpec", "* * * * */5"));
    var object = Json.object(tree, etcd.latest().discovery());
    server.send(Call.ofUser(new Request.Create(object)));
  }

  private Object spec() {
    var found = etcd.latest().find(new ObjectRef(CRON_TAB, "default", "mine"));
    return Json.tree((Object) Objects.requireNonNull(found)).get("spec");
  }

  private String out(String words) {
    var result = kubectl.run(List.of(words.split(" ")));
    assertThat(result.err()).isEmpty();
    return result.out();
  }
}
