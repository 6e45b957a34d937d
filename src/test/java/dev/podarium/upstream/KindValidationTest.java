package dev.podarium.upstream;

import dev.podarium.objects.Kind;
import dev.podarium.objects.Kinds;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
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
      Map.ofEntries(
          Map.entry("Service", Kinds.SERVICE),
          Map.entry("Node", Kinds.NODE),
          Map.entry("ConfigMap", Kinds.CONFIG_MAP),
          Map.entry("Secret", Kinds.SECRET),
          Map.entry("Namespace", Kinds.NAMESPACE),
          Map.entry("ReplicaSet", Kinds.REPLICA_SET),
          Map.entry("Deployment", Kinds.DEPLOYMENT),
          Map.entry("ReplicationController", Kinds.of(ReplicationController.class)),
          Map.entry("DaemonSet", Kinds.of(DaemonSet.class)),
          Map.entry("StatefulSet", Kinds.of(StatefulSet.class)),
          Map.entry("Job", Kinds.of(Job.class)),
          Map.entry("CronJob", Kinds.of(CronJob.class)),
          Map.entry("ResourceQuota", Kinds.of(ResourceQuota.class)),
          Map.entry("HorizontalPodAutoscaler", Kinds.of(HorizontalPodAutoscaler.class)),
          Map.entry("PersistentVolume", Kinds.of(PersistentVolume.class)),
          Map.entry("PersistentVolumeClaim", Kinds.of(PersistentVolumeClaim.class)));

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
          Map.entry(
              "validation-batch-dd03c9fd",
              "the test allows by an option what only a suspended Job may"),
          Map.entry(
              "validation-batch-cefdfe5a",
              "1.36 lets a suspended Job be resized; the test asks with the gate off"),
          Map.entry("validation-workload-3bce670a", "replicas that are left out are 1"),
          Map.entry(
              "validation-workload-b2014efc",
              "a stored value that breaks a newer rule is refused at each update"),
          Map.entry("validation-workload-510bf497", "apps/v1 has no templateGeneration"),
          Map.entry("validation-workload-5aea758c", "apps/v1 has no templateGeneration"),
          Map.entry("validation-workload-22d493c6", "apps/v1 has no rollback"),
          Map.entry("validation-node-602bee40", "the annotation has had no effect since 1.23"),
          Map.entry("validation-node-9c50c654", "the annotation has had no effect since 1.23"),
          Map.entry("validation-node-34544f4e", "the length of features is not judged here"),
          Map.entry("validation-node-145247cf", "the length of features is not judged here"));

  /** Words of the expected errors, and why there are none here. */
  private static final Map<String, String> NOT_JUDGED =
      Map.of(
          "annotations.volume.beta", "the annotation of before 1.8 is not judged",
          "after creation\n", "the Go diff after the first line is left out",
          "for bound claims\n", "the Go diff after the first line is left out");

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
  Stream<DynamicTest> jobsAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-batch", SKIPPED, KindValidationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> policiesAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-policy", SKIPPED, KindValidationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> volumesAreRefusedInKubernetesWords() {
    return Conformance.tests("validation-volume", SKIPPED, KindValidationTest::check);
  }

  private static void check(Case one) {
    var kind = KINDS.get(String.valueOf(one.given().get("kind")));
    var expected = String.valueOf(one.expected());
    NOT_JUDGED.forEach(
        (words, reason) -> Assumptions.assumeFalse(expected.contains(words), reason));
    Assumptions.assumeTrue(kind != null, one.given().get("kind") + " has no rules of its own yet");
    FieldErrors.checkObject(one, kind);
  }
}
