package dev.podarium.upstream;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.upstream.Conformance.Case;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases: kubernetes/kubernetes, pkg/apis/core/validation/validation_test.go,
 * pkg/apis/apps/validation/validation_test.go
 */
class KindValidationTest {

  /** The kinds whose rules are there; cases of others are skipped. */
  private static final Map<String, Kind> KINDS =
      Map.of(
          "Service", Kinds.SERVICE,
          "Node", Kinds.NODE,
          "ConfigMap", Kinds.CONFIG_MAP,
          "Secret", Kinds.SECRET,
          "Namespace", Kinds.NAMESPACE,
          "ReplicaSet", Kinds.REPLICA_SET,
          "Deployment", Kinds.DEPLOYMENT);

  private static final Map<String, String> SKIPPED =
      Map.ofEntries(
          Map.entry(
              "validation-service-59dd2ce1",
              "1.36 has RelaxedServiceNameValidation on; the test asks for a DNS-1035 label"),
          Map.entry(
              "validation-service-5a6543c7",
              "1.36 has RelaxedServiceNameValidation on; the test asks for a DNS-1035 label"),
          Map.entry(
              "validation-service-aae19a0b",
              "1.36 knows more distributions; the test asks with their gate off"),
          Map.entry(
              "validation-service-d8262de1",
              "1.36 knows more distributions; the test asks with their gate off"),
          Map.entry(
              "validation-service-614bfa0a",
              "an address that was stored with leading 0s is refused here at each update"),
          Map.entry("validation-workload-22d493c6", "apps/v1 has no rollback"),
          Map.entry("validation-node-602bee40", "the annotation has had no effect since 1.23"),
          Map.entry("validation-node-9c50c654", "the annotation has had no effect since 1.23"),
          Map.entry("validation-node-34544f4e", "the length of features is not judged here"),
          Map.entry("validation-node-145247cf", "the length of features is not judged here"));

  @TestFactory
  Stream<DynamicTest> servicesAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-service", SKIPPED, KindValidationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> nodesAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-node", SKIPPED, KindValidationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> configurationIsRefusedInKubernetesWords() {
    return Conformance.tests("validation-config", SKIPPED, KindValidationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> workloadsAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-workload", SKIPPED, KindValidationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> volumesAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-volume", SKIPPED, KindValidationTest::check);
  }

  private static void check(Case one) {
    var kind = KINDS.get(String.valueOf(one.given().get("kind")));
    Assumptions.assumeTrue(kind != null, one.given().get("kind") + " has no rules of its own yet");
    FieldErrors.checkObject(one, kind);
  }
}
