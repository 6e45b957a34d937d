package dev.podarium.objects.workloads;

import dev.podarium.objects.copies.Copies;
import dev.podarium.objects.json.GoJson;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.SafeHash;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.ControllerRevision;
import io.fabric8.kubernetes.api.model.apps.ControllerRevisionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The history of a workload that makes its Pods itself, a StatefulSet or a DaemonSet: each template
 * that it ever had as a ControllerRevision, numbered from 1 and named by a hash of its data. Here a
 * revision is one of these and not one of the store.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/history/controller_history.go
 */
public final class ControllerRevisions {

  /** The label that says by which hash one of a StatefulSet is named. */
  public static final String HASH = "controller.kubernetes.io/hash";

  /**
   * The label by which a Pod says of which revision it is: for a StatefulSet the name of one, for a
   * DaemonSet its hash; and by which one of a DaemonSet says by which hash it is named.
   *
   * <p>Source: k8s.io/api/apps/v1/types.go, ControllerRevisionHashLabelKey
   */
  public static final String OF_POD = "controller-revision-hash";

  /** By number; of one number the older first, of one instant by name. */
  public static final Comparator<ControllerRevision> OLDEST_FIRST =
      Comparator.comparingLong(ControllerRevisions::numberOf)
          .thenComparing(
              revision -> revision.getMetadata().getCreationTimestamp(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(revision -> revision.getMetadata().getName());

  private static final int LONGEST_PREFIX = 223;

  private ControllerRevisions() {}

  /**
   * One as it is to be stored.
   *
   * @param stored whether the same stands there already, as somebody's whose status was lost
   * @param collisions how many names were taken by other data, those known before included
   */
  public record Named(ControllerRevision revision, boolean stored, int collisions) {}

  /**
   * A revision with a name that is free, or under which the same data stands already.
   *
   * @param number of the revision, from 1
   * @param collisions {@code status.collisionCount} of the parent
   * @param stored finds a revision of the parent's namespace by its name
   */
  public static Named of(
      HasMetadata parent,
      Map<String, String> labels,
      Map<String, Object> data,
      long number,
      int collisions,
      Function<String, @Nullable ControllerRevision> stored) {
    var wanted = named(parent, HASH, labels, data, number, collisions);
    var present = stored.apply(wanted.getMetadata().getName());
    if (present == null) {
      return new Named(wanted, false, collisions);
    }
    return same(present, wanted)
        ? new Named(present, true, collisions)
        : of(parent, labels, data, number, collisions + 1, stored);
  }

  /**
   * What one keeps of a workload: a patch that gives it the template back.
   *
   * <p>Source: kubernetes/kubernetes, pkg/controller/daemon/update.go and
   * pkg/controller/statefulset/stateful_set_utils.go, getPatch
   */
  public static Map<String, Object> dataOf(PodTemplateSpec template) {
    var replaced = new LinkedHashMap<String, Object>();
    replaced.put("$patch", "replace");
    replaced.putAll(Json.tree(template));
    return Map.of("spec", Map.of("template", replaced));
  }

  /** The template that one keeps; null when it keeps none. */
  public static @Nullable PodTemplateSpec templateOf(ControllerRevision revision) {
    var spec = Json.tree(revision).get("data") instanceof Map<?, ?> data ? data.get("spec") : null;
    if (!(spec instanceof Map<?, ?> map && map.get("template") instanceof Map<?, ?> kept)) {
      return null;
    }
    var template = new LinkedHashMap<String, Object>();
    kept.forEach((field, value) -> template.put(String.valueOf(field), value));
    template.remove("$patch");
    return Json.object(template, PodTemplateSpec.class);
  }

  /** Whether one keeps that data. */
  public static boolean keeps(ControllerRevision revision, Map<String, Object> data) {
    return json(revision.getData()).equals(json(data));
  }

  /** Those that have the same data as another, in their order. */
  public static List<ControllerRevision> like(
      ControllerRevision wanted, List<ControllerRevision> revisions) {
    return revisions.stream().filter(revision -> same(revision, wanted)).toList();
  }

  /** A copy with another number, as the newest gets it whose template is wanted again. */
  public static ControllerRevision withNumber(ControllerRevision revision, long number) {
    return Copies.changed(revision, copy -> copy.setRevision(number));
  }

  /** Its number, 0 when it says none. */
  public static long numberOf(ControllerRevision revision) {
    return revision.getRevision() == null ? 0 : revision.getRevision();
  }

  /** The number of a revision that is made now. */
  public static long next(List<ControllerRevision> revisions) {
    return revisions.stream().mapToLong(ControllerRevisions::numberOf).max().orElse(0) + 1;
  }

  /**
   * A new one, named by the hash of its data.
   *
   * @param hashLabel the label in which the hash stands too
   * @param number of the revision, from 1
   * @param collisions how many names were taken by other data, so that the hash is another
   */
  public static ControllerRevision named(
      HasMetadata parent,
      String hashLabel,
      Map<String, String> labels,
      Map<String, Object> data,
      long number,
      int collisions) {
    var hash = hash(data, collisions);
    var marked = new LinkedHashMap<>(labels);
    marked.put(hashLabel, hash);
    return new ControllerRevisionBuilder()
        .withNewMetadata()
        .withName(name(parent.getMetadata().getName(), hash))
        .withNamespace(parent.getMetadata().getNamespace())
        .withLabels(marked)
        .withAnnotations(Metas.annotations(parent))
        .withOwnerReferences(Metas.controllerReference(parent))
        .endMetadata()
        .withData(data)
        .withRevision(number)
        .build();
  }

  private static String name(String parent, String hash) {
    return parent.substring(0, Math.min(parent.length(), LONGEST_PREFIX)) + "-" + hash;
  }

  private static String hash(Map<String, Object> data, int collisions) {
    return SafeHash.fnv1(bytes(json(data)), bytes(Integer.toString(collisions)));
  }

  private static boolean same(ControllerRevision one, ControllerRevision other) {
    return json(one.getData()).equals(json(other.getData()));
  }

  private static String json(@Nullable Object data) {
    return data == null ? "" : GoJson.text(Json.tree(data));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
