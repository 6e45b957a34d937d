package dev.podarium.kubectl;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Json;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.patch.MergeSchema;
import dev.podarium.objects.patch.StrategicDiff;
import dev.podarium.objects.patch.StrategicMerge;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kubectl apply} would do with one document, found out without doing it: the editor
 * shows it, the command sends it.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/apply/apply.go
 *
 * @param target what the document names, its namespace filled in
 * @param effect the word that kubectl prints
 * @param after the object as the request asks for it, before the server's defaults
 * @param send what is to be sent; null when nothing would change
 * @param warning a line for standard error; empty when there is none
 */
public record Apply(
    ObjectRef target,
    Effect effect,
    Map<String, Object> after,
    @Nullable Request send,
    String warning) {

  /** What an apply does to the object. */
  public enum Effect {
    CREATED,
    CONFIGURED,
    UNCHANGED
  }

  /**
   * Compares a document with the world.
   *
   * @param document what the person wrote, a tree with apiVersion and kind that the model knows
   * @param namespace for a document that names none
   */
  public static Apply of(Map<String, Object> document, Snapshot world, String namespace) {
    return of(document, world.find(target(document, namespace)), namespace);
  }

  /**
   * Compares a document with the live object of the same name.
   *
   * @param live null when there is none
   */
  public static Apply of(
      Map<String, Object> document, @Nullable HasMetadata live, String namespace) {
    var wanted = LastApplied.remembering(Documents.inNamespace(document, namespace));
    var target = Documents.ref(wanted);
    return live == null ? creating(target, wanted) : changing(target, wanted, live);
  }

  /** The object that a document is about. */
  public static ObjectRef target(Map<String, Object> document, String namespace) {
    return Documents.ref(Documents.inNamespace(document, namespace));
  }

  /** What is to be sent; empty when nothing would change. */
  public Optional<Request> request() {
    return Optional.ofNullable(send);
  }

  /** {@code deployment.apps/web configured}: what is printed once it is done. */
  public String line() {
    return Names.of(target) + " " + effect.name().toLowerCase(Locale.ROOT);
  }

  private static Apply creating(ObjectRef target, Map<String, Object> wanted) {
    var request = new Request.Create(Json.object(wanted));
    return new Apply(target, Effect.CREATED, wanted, request, "");
  }

  private static Apply changing(ObjectRef target, Map<String, Object> wanted, HasMetadata live) {
    var before = Json.tree((Object) live);
    var schema = MergeSchema.of(Kinds.classOf(target.kind()));
    var patch = StrategicDiff.threeWay(LastApplied.of(live), wanted, before, schema);
    var warning = LastApplied.isKnown(live) ? "" : Warnings.notApplied(target);
    if (patch.isEmpty()) {
      return new Apply(target, Effect.UNCHANGED, before, null, warning);
    }
    var after = StrategicMerge.apply(before, patch, schema);
    var request = new Request.Patch(target, PatchType.STRATEGIC_MERGE, GoJson.text(patch), "");
    return new Apply(target, Effect.CONFIGURED, after, request, warning);
  }
}
