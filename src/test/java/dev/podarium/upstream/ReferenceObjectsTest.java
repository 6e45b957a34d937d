package dev.podarium.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Call;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a real API server of 1.36 stored of what it was sent, and what it refused. */
class ReferenceObjectsTest {

  private static final Set<String> KINDS =
      Set.of(
          "Pod",
          "Service",
          "ConfigMap",
          "Secret",
          "Namespace",
          "Node",
          "ReplicaSet",
          "Deployment",
          "ServiceAccount",
          "Event",
          "ReplicationController",
          "DaemonSet",
          "StatefulSet",
          "Job",
          "CronJob",
          "HorizontalPodAutoscaler",
          "PodDisruptionBudget",
          "PersistentVolume",
          "ResourceQuota",
          "PersistentVolumeClaim",
          "StorageClass",
          "Ingress",
          "NetworkPolicy");

  private static final Map<String, String> SKIPPED =
      Map.of(
          "4a4bfb36", "the object is too large and not in the file",
          "bc246bbf", "a new Node is not tainted at its creation but by the node controller");

  private static final Pattern UID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @TestFactory
  Stream<DynamicTest> whatIsAcceptedIsStoredWithTheSameDefaults() {
    return cases("accepted").map(one -> test(one, ReferenceObjectsTest::checkStored));
  }

  @TestFactory
  Stream<DynamicTest> whatIsRefusedIsRefusedWithTheSameStatus() {
    return cases("refused").map(one -> test(one, ReferenceObjectsTest::checkRefused));
  }

  private static void checkStored(Map<String, Object> one) {
    var stored = Json.tree(send(Json.object(tree(one, "object"), Kinds.BUILT_IN)));
    assertThat(withoutUids(Trees.comparable(stored)))
        .isEqualTo(withoutUids(Trees.comparable(tree(one, "stored"))));
  }

  /** A Job's selector and labels hold its uid. */
  private static String withoutUids(Object tree) {
    return UID.matcher(String.valueOf(tree)).replaceAll("(uid)");
  }

  private static void checkRefused(Map<String, Object> one) {
    var expected = tree(one, "status");
    Assumptions.assumeFalse(
        "BadRequest".equals(expected.get("reason")), "decoding is not the server's here");
    var refusal = refusal(Json.object(tree(one, "object"), Kinds.BUILT_IN));
    assertThat(withoutUids(refusal.getMessage())).isEqualTo(withoutUids(expected.get("message")));
    assertThat(refusal.status().getCode()).isEqualTo(expected.get("code"));
    assertThat(refusal.reason()).isEqualTo(expected.get("reason"));
    assertThat(withoutUids(details(Json.tree(refusal.status()))))
        .isEqualTo(withoutUids(details(expected)));
  }

  private static Object details(Map<String, Object> status) {
    return Trees.comparable(tree(status, "details"));
  }

  private static Refusal refusal(HasMetadata object) {
    try {
      throw new AssertionError("it was accepted: " + Json.text(send(object)));
    } catch (Refusal refusal) {
      return refusal;
    }
  }

  private static HasMetadata send(HasMetadata object) {
    var agenda = new Agenda();
    var server = new ApiServer(new Etcd(agenda), agenda, new Dice(1));
    return server.send(Call.ofUser(new Request.Create(object))).object();
  }

  private static DynamicTest test(Map<String, Object> one, Consumer<Map<String, Object>> check) {
    return DynamicTest.dynamicTest(
        one.get("id") + " " + one.get("kind") + " " + abbreviated(one.get("changed")),
        () -> {
          var reason = SKIPPED.get(String.valueOf(one.get("id")));
          Assumptions.assumeTrue(reason == null, reason);
          Assumptions.assumeTrue(
              KINDS.contains(String.valueOf(one.get("kind"))),
              one.get("kind") + " has no rules of its own yet");
          check.accept(one);
        });
  }

  private static String abbreviated(Object changed) {
    var text = String.valueOf(changed);
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Map<String, Object> one, String field) {
    return (Map<String, Object>) one.get(field);
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> cases(String file) {
    try {
      var text = Files.readString(Shared.require("reference/" + file + ".json"));
      var document = Json.tree("{\"cases\":" + text + "}");
      return ((List<Map<String, Object>>) document.get("cases")).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
