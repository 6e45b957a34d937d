package dev.podarium.kubectl.apply;

import dev.podarium.api.Request;
import dev.podarium.api.Request.PatchType;
import dev.podarium.api.Snapshot;
import dev.podarium.kubectl.command.Documents;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.ResourceNames;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.CustomObject;
import dev.podarium.objects.GroupVersionKind;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.GoJson;
import dev.podarium.objects.json.Json;
import dev.podarium.objects.json.Nulls;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.patch.MergePatch;
import dev.podarium.objects.patch.MergeSchema;
import dev.podarium.objects.patch.StrategicDiff;
import dev.podarium.objects.patch.StrategicMerge;
import dev.podarium.objects.versions.Versions;
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
 * @param live what is there; null when there is nothing
 * @param effect the word that kubectl prints
 * @param after the object as the request asks for it, before the server's defaults
 * @param send what is to be sent; null when nothing would change
 * @param warning a line for standard error; empty when there is none
 */
public record Apply(
    ObjectRef target,
    @Nullable HasMetadata live,
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
    var kinds = world.discovery();
    var wanted = LastApplied.remembering(Documents.inNamespace(document, namespace, kinds));
    var target = Documents.ref(wanted, kinds);
    var live = world.find(target);
    return live == null ? creating(target, wanted, kinds) : changing(target, wanted, live, kinds);
  }

  /**
   * The same for an object of a manifest, in the namespace of a command.
   *
   * @throws KubectlError when it cannot be applied, whatever the server thinks
   */
  public static Apply of(ManifestObject manifest, Invocation invocation) {
    var generated = manifest.object().getMetadata().getGenerateName();
    if (manifest.ref().name() == null && generated != null) {
      throw ApplyFailures.generatedName(generated);
    }
    Documents.refuseOtherNamespace(manifest.document(), invocation);
    var apply = of(manifest.document(), invocation.world(), invocation.namespace());
    if (apply.live != null && !LastApplied.isReadable(apply.live)) {
      throw ApplyFailures.unreadable(apply.live, manifest.file());
    }
    return apply;
  }

  /**
   * Sends it and prints what kubectl prints.
   *
   * @throws dev.podarium.api.Refusal when the server says no
   */
  public void carryOut(Invocation invocation) {
    if (!warning.isEmpty()) {
      invocation.warn(warning);
    }
    request().ifPresent(invocation::send);
    if (live != null && Metas.deleting(live)) {
      invocation.warn(ApplyWarnings.deleting(target.name()));
    }
    invocation.say(line());
  }

  /** What is to be sent; empty when nothing would change. */
  public Optional<Request> request() {
    return Optional.ofNullable(send);
  }

  /** The object as it will be for sure, as far as the live one tells what the server fills in. */
  public Map<String, Object> refilled(Map<String, Object> document) {
    return live == null
        ? after
        : Refilled.of(after, Json.tree((Object) live), LastApplied.of(live), document);
  }

  /** {@code deployment.apps/web configured}: what is printed once it is done. */
  public String line() {
    return ResourceNames.of(target) + " " + effect.name().toLowerCase(Locale.ROOT);
  }

  private static Apply creating(ObjectRef target, Map<String, Object> wanted, Kinds kinds) {
    var request = new Request.Create(Json.object(Nulls.pruned(wanted), kinds));
    return new Apply(target, null, Effect.CREATED, wanted, request, "");
  }

  private static Apply changing(
      ObjectRef target, Map<String, Object> wanted, HasMetadata live, Kinds kinds) {
    var apiVersion = String.valueOf(wanted.get("apiVersion"));
    var before = Json.tree((Object) Versions.in(live, apiVersion));
    var spoken = GroupVersionKind.of(apiVersion, target.kind().name());
    var change = Change.between(LastApplied.of(live), wanted, before, Kinds.classOf(spoken));
    var warning = LastApplied.isKnown(live) ? "" : ApplyWarnings.notApplied(target);
    if (change.patch().isEmpty()) {
      return new Apply(target, live, Effect.UNCHANGED, before, null, warning);
    }
    var request =
        apiVersion.equals(target.kind().apiVersion())
            ? new Request.Patch(target, change.type(), GoJson.text(change.patch()), "")
            : new Request.Update(Json.object(change.after(), kinds));
    return new Apply(target, live, Effect.CONFIGURED, change.after(), request, warning);
  }

  /** A patch, how it is read, and what it makes of the live object. */
  private record Change(PatchType type, Map<String, Object> patch, Map<String, Object> after) {

    /** Of kinds that a cluster knows from definitions only nobody knows the merge keys. */
    static Change between(
        Map<String, Object> last,
        Map<String, Object> wanted,
        Map<String, Object> live,
        Class<? extends HasMetadata> type) {
      if (type == CustomObject.class) {
        var patch = MergePatch.threeWay(last, wanted, live);
        return new Change(PatchType.MERGE, patch, MergePatch.apply(live, patch));
      }
      var schema = MergeSchema.of(type);
      var patch = StrategicDiff.threeWay(last, wanted, live, schema);
      return new Change(
          PatchType.STRATEGIC_MERGE, patch, StrategicMerge.apply(live, patch, schema));
    }
  }
}
