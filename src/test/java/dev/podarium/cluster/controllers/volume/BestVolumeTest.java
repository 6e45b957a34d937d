package dev.podarium.cluster.controllers.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.objects.json.Json;
import dev.podarium.upstream.Conformance;
import dev.podarium.upstream.Conformance.Case;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cases: kubernetes/kubernetes, pkg/controller/volume/persistentvolume/index_test.go */
@SuppressWarnings("unchecked")
class BestVolumeTest {

  /** The table tells volumes by the uids that they have in the upstream test. */
  private static final Map<String, String> NAMES =
      Map.of(
          "gce-pd-5", "gce002",
          "gce-pd-10", "gce003",
          "gce-pd-silver1", "gce0023",
          "gce-pd-silver2", "gce0024");

  @TestFactory
  Stream<DynamicTest> aClaimGetsTheSmallestThatFits() {
    return Conformance.tests("volume-binding", BestVolumeTest::check);
  }

  private static void check(Case one) {
    var claim =
        Json.object((Map<String, Object>) one.given().get("claim"), PersistentVolumeClaim.class);
    var pool =
        ((List<Map<String, Object>>) one.given().get("pool"))
            .stream().map(BestVolumeTest::volume).toList();
    var expected = String.valueOf(one.expected().get("volume"));
    var found = new BestVolume(claim).among(pool);
    assertThat(found.map(volume -> volume.getMetadata().getName()).orElse("none"))
        .isEqualTo(NAMES.getOrDefault(expected, expected));
  }

  /** The pool's short form, all of it free unless it has a claim. */
  private static PersistentVolume volume(Map<String, Object> said) {
    var spec = new LinkedHashMap<>(said);
    var labels = spec.remove("labels");
    var name = spec.remove("name");
    rename(spec, "class", "storageClassName");
    rename(spec, "attributesClass", "volumeAttributesClassName");
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("name", name);
    if (labels != null) {
      metadata.put("labels", labels);
    }
    return Json.object(
        Map.of("metadata", metadata, "spec", spec, "status", Map.of("phase", "Available")),
        PersistentVolume.class);
  }

  private static void rename(Map<String, Object> spec, String from, String to) {
    if (spec.get(from) != null) {
      spec.put(to, spec.remove(from));
    }
  }
}
