package dev.podarium.kubectl.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.World;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.objects.core.Nodes;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases: k8s.io/kubectl/pkg/cmd/taint/taint_test.go and the table kubectl-taint. */
class TaintTest {

  private final World world = World.of(2);
  private final Kubectl kubectl =
      new Kubectl(world::latest, world::answer, () -> world.cluster().agenda().now(), Path.of("."));

  @TestFactory
  Stream<DynamicTest> taintsAreReadAsUpstreamReadsThem() {
    return Conformance.tests("kubectl-taint", TaintTest::check);
  }

  @SuppressWarnings("unchecked")
  private static void check(Case one) {
    var words = (List<String>) one.given().get("arguments");
    if (Boolean.TRUE.equals(one.expected().get("error"))) {
      assertThatThrownBy(() -> TaintChange.parse(words))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    var change = TaintChange.parse(words);
    assertThat(change.add().stream().map(TaintSpec::tree).toList())
        .isEqualTo(one.expected().get("add"));
    assertThat(change.remove().stream().map(TaintSpec::tree).toList())
        .isEqualTo(one.expected().get("remove"));
  }

  @Test
  void aNodeIsTaintedModifiedAndUntainted() {
    says("node/node-0 tainted", "node node-0 a=1:NoSchedule");
    says("node/node-0 tainted", "nodes node-0 a=1:NoExecute b:PreferNoSchedule");
    says("node/node-0 modified", "no node-0 a=2:NoSchedule --overwrite");
    assertThat(taints())
        .containsExactly("a=2:NoSchedule", "a=1:NoExecute", "b=null:PreferNoSchedule");
    says("node/node-0 untainted", "node node-0 a:NoExecute-");
    says("node/node-0 modified", "node node-0 c:NoSchedule a-");
    assertThat(taints()).containsExactly("c=null:NoSchedule", "b=null:PreferNoSchedule");
    says("node/node-0 untainted", "node node-0 b- c-");
    assertThat(taints()).isEmpty();
  }

  @Test
  void allNodesOrThoseOfALabelAreTainted() {
    says("node/node-0 tainted\nnode/node-1 tainted", "node --all a:NoSchedule");
    says("node/node-1 untainted", "node -l kubernetes.io/hostname=node-1 a-");
    says("node/node-0 modified\nnode/node-1 modified", "node --all a:NoExecute --overwrite");
  }

  @Test
  void aNodeThatIsNotThereDoesNotStopTheOthers() {
    var result = kubectl.run(List.of("taint", "node", "nobody", "node-1", "a:NoSchedule"));

    assertThat(result)
        .isEqualTo(
            new CommandResult(
                "node/node-1 tainted\n",
                "Error from server (NotFound): nodes \"nobody\" not found\n",
                1));
  }

  @ParameterizedTest(name = "kubectl taint {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a:NoSchedule | one or more resources must be specified as <resource> <name>",
        "node node-0 | at least one taint update is required",
        "node a:NoSchedule | at least one resource name must be specified since 'all' parameter is"
            + " not set",
        "node a:NoSchedule node-0 | all resources must be specified before taint changes: node-0",
        "pod p a:NoSchedule | invalid resource type pod, only node types are supported",
        "nada p a:NoSchedule | the server doesn't have a resource type \"nada\"",
        "node node-0 a:NoSchedule a- | can not both modify and remove the following taint(s) in the"
            + " same command: {\"a\":\"\"}",
        "node node-0 missing- | taint \"missing\" not found",
        "node node-0 missing:NoExecute- | taint \"missing:NoExecute\" not found",
        "node --all -l a=b a:NoSchedule | setting 'all' parameter with a non empty selector is"
            + " prohibited",
        "node node-0 there:NoSchedule | node node-0 already has there taint(s) with same effect(s)"
            + " and --overwrite is false"
      })
  void whatMakesNoSenseIsRefusedInKubectlsWords(String words, String error) {
    run("node node-0 there=1:NoSchedule");

    assertThat(run(words)).isEqualTo(new CommandResult("", "error: " + error + "\n", 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a=b=c:NoSchedule | invalid taint spec: a=b=c:NoSchedule",
        "a=1: | invalid taint effect: , unsupported taint effect",
        "a:Never | invalid taint effect: Never, unsupported taint effect",
        "a=1 | invalid taint spec: a=1, name part must consist of",
        "a=x:NoSchedule a=y:NoSchedule | duplicated taints with the same key and effect: {a y"
            + " NoSchedule <nil>}",
        "/a:NoSchedule | invalid taint spec: /a:NoSchedule, prefix part must be non-empty"
      })
  void aTaintThatCannotBeReadIsExplained(String taints, String error) {
    var result = run("node node-0 " + taints);

    assertThat(result.err())
        .startsWith("error: " + error)
        .endsWith("\nSee 'kubectl taint -h' for help and examples\n");
  }

  private List<String> taints() {
    var node = world.latest().list(Node.class).findFirst().orElseThrow();
    return Nodes.taints(node).stream()
        .map(t -> "%s=%s:%s".formatted(t.getKey(), t.getValue(), t.getEffect()))
        .toList();
  }

  private void says(String out, String words) {
    assertThat(run(words)).isEqualTo(new CommandResult(out + "\n", "", 0));
  }

  private CommandResult run(String words) {
    return kubectl.run(Stream.concat(Stream.of("taint"), Stream.of(words.split(" "))).toList());
  }
}
