package dev.podarium.cluster.controllers.namespace;

import dev.podarium.api.Change;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.api.Request.Finalize;
import dev.podarium.cluster.client.Plan;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.client.Reconciler;
import dev.podarium.cluster.client.View;
import dev.podarium.cluster.client.Watches;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes all that is in a Namespace that is on its way out, waits until it is gone, and takes away
 * the finalizer that held the Namespace.
 *
 * <p>Source: kubernetes/kubernetes,
 * pkg/controller/namespace/deletion/namespaced_resources_deleter.go
 */
public final class NamespaceController implements Reconciler<Namespace> {

  @Override
  public String name() {
    return "namespace-controller";
  }

  @Override
  public Watches watches() {
    return Watches.on(Namespace.class).andEveryNamespacedKind(NamespaceController::emptied);
  }

  @Override
  public Plan reconcile(Namespace desired, View view) {
    if (!Namespaces.terminating(desired) || !Namespaces.hasContent(desired)) {
      return Plan.nothing();
    }
    var content = Content.of(desired, view.snapshot());
    var status = Terminations.of(desired, content, view.now());
    return content.isEmpty()
        ? Plan.write(Step.of(new Finalize(finalized(desired))).forgiving("NotFound"))
        : Plan.together(deletions(content)).thenStatus(acted -> status);
  }

  private static Namespace finalized(Namespace namespace) {
    var rest =
        Namespaces.finalizers(namespace).stream()
            .filter(finalizer -> !finalizer.equals(Namespaces.FINALIZER))
            .toList();
    return Namespaces.withFinalizers(namespace, rest);
  }

  private static List<Step> deletions(Content content) {
    return content.objects().stream()
        .filter(object -> !Metas.deleting(object))
        .map(NamespaceController::deletion)
        .toList();
  }

  private static Step deletion(HasMetadata object) {
    return Step.of(new Delete(ObjectRef.of(object), DeleteOptions.DEFAULT)).forgiving("NotFound");
  }

  /** A Namespace on its way out from which something is gone, or in which something was made. */
  private static Stream<ObjectRef> emptied(Change change, View view) {
    if (change.verb() != Change.Verb.DELETE && change.verb() != Change.Verb.CREATE) {
      return Stream.empty();
    }
    var home = ObjectRef.cluster(Kinds.NAMESPACE, change.ref().namespace());
    return view.find(home) instanceof Namespace namespace && Namespaces.terminating(namespace)
        ? Stream.of(home)
        : Stream.empty();
  }
}
