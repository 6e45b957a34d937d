package dev.podarium.objects.patch;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for patches between any two documents in which no merge key occurs twice. */
class MergeLawsTest {

  private static final MergeSchema SCHEMA = MergeSchema.of(Deployment.class);
  private static final int TRIES = 300;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aDifferenceCarriedOutIsTheOtherDocument(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TRIES; i++) {
      var one = document(random);
      var other = document(random);

      var patch = StrategicDiff.twoWay(one, other, SCHEMA);

      assertThat(StrategicMerge.apply(one, patch, SCHEMA))
          .as("%s by %s", one, patch)
          .isEqualTo(other);
      assertThat(StrategicDiff.twoWay(other, other, SCHEMA)).isEmpty();
      assertThat(MergePatch.apply(one, MergePatch.diff(one, other))).isEqualTo(other);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void applyMakesOfWhatWasAppliedTheNewManifest(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TRIES; i++) {
      var last = document(random);
      var manifest = document(random);

      var patch = StrategicDiff.threeWay(last, manifest, last, SCHEMA);

      assertThat(StrategicMerge.apply(last, patch, SCHEMA)).isEqualTo(manifest);
      assertThat(StrategicDiff.threeWay(manifest, manifest, manifest, SCHEMA)).isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatOthersWroteIsLeftAlone(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TRIES; i++) {
      var last = document(random);
      var live = new LinkedHashMap<>(last);
      live.put("status", Map.of("replicas", 3));

      var patch = StrategicDiff.threeWay(last, document(random), live, SCHEMA);

      assertThat(StrategicMerge.apply(live, patch, SCHEMA))
          .containsEntry("status", Map.of("replicas", 3));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void neitherTheDocumentsNorThePatchAreChanged(long seed) {
    var random = new Random(seed);
    for (var i = 0; i < TRIES; i++) {
      var one = document(random);
      var other = document(random);
      var before = one.toString() + other;

      var patch = StrategicDiff.twoWay(one, other, SCHEMA);
      var said = patch.toString();
      StrategicMerge.apply(one, patch, SCHEMA);

      assertThat(one.toString() + other).isEqualTo(before);
      assertThat(patch.toString()).isEqualTo(said);
    }
  }

  private static Map<String, Object> document(Random random) {
    var pod = new LinkedHashMap<String, Object>();
    put(random, pod, "containers", () -> keyed(random, "name", () -> container(random)));
    put(random, pod, "volumes", () -> keyed(random, "name", () -> volume(random)));
    put(random, pod, "nodeSelector", () -> words(random));
    put(random, pod, "tolerations", () -> new ArrayList<Object>(List.of(words(random))));
    put(random, pod, "terminationGracePeriodSeconds", () -> random.nextInt(3));
    var document = new LinkedHashMap<String, Object>();
    put(random, document, "metadata", () -> new LinkedHashMap<>(Map.of("labels", words(random))));
    document.put("spec", map("template", map("spec", pod)));
    return document;
  }

  private static Map<String, Object> container(Random random) {
    var container = new LinkedHashMap<String, Object>();
    put(random, container, "image", () -> "i:" + random.nextInt(3));
    put(
        random,
        container,
        "env",
        () -> keyed(random, "name", () -> map("value", "v" + random.nextInt(3))));
    put(random, container, "args", () -> new ArrayList<Object>(List.of("a" + random.nextInt(3))));
    return container;
  }

  private static Map<String, Object> volume(Random random) {
    return random.nextBoolean()
        ? map("emptyDir", map("medium", "Memory"))
        : map("hostPath", map("path", "/h"));
  }

  private static List<Object> keyed(
      Random random, String key, Supplier<Map<String, Object>> element) {
    var keys = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
    Collections.shuffle(keys, random);
    var list = new ArrayList<>();
    for (var name : keys.subList(0, 1 + random.nextInt(4))) {
      var one = element.get();
      one.put(key, name);
      list.add(one);
    }
    return list;
  }

  private static Map<String, Object> words(Random random) {
    var words = new LinkedHashMap<String, Object>();
    words.put("k" + random.nextInt(3), "v" + random.nextInt(2));
    return words;
  }

  private static Map<String, Object> map(String key, Object value) {
    var map = new LinkedHashMap<String, Object>();
    map.put(key, value);
    return map;
  }

  private static void put(
      Random random, Map<String, Object> map, String key, Supplier<Object> value) {
    if (random.nextInt(5) > 0) {
      map.put(key, value.get());
    }
  }
}
