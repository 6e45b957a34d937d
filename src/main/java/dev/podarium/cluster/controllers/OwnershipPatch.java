package dev.podarium.cluster.controllers;

import dev.podarium.objects.json.Json;
import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strategic merge patches by which a controller takes objects and lets them go. Each names the
 * uid of its object, so that another of the same name is left alone.
 *
 * <p>Source: kubernetes/kubernetes, pkg/controller/controller_ref_manager.go,
 * ownerRefControllerPatch, GenerateDeleteOwnerRefStrategicMergeBytes
 */
public final class OwnershipPatch {

  private OwnershipPatch() {}

  /** Makes {@code controller} the one that manages an object, which gets the finalizers too. */
  public static String adopting(
      HasMetadata object, HasMetadata controller, List<String> finalizers) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("ownerReferences", List.of(reference(controller)));
    metadata.put("uid", object.getMetadata().getUid());
    if (!finalizers.isEmpty()) {
      metadata.put("finalizers", finalizers);
    }
    return Json.text(Map.of("metadata", metadata));
  }

  /** Takes references to owners, by uid, and finalizers away. */
  public static String releasing(
      String objectUid, List<String> ownerUids, List<String> finalizers) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("uid", objectUid);
    metadata.put("ownerReferences", ownerUids.stream().map(OwnershipPatch::deletion).toList());
    if (!finalizers.isEmpty()) {
      metadata.put("$deleteFromPrimitiveList/finalizers", finalizers);
    }
    return Json.text(Map.of("metadata", metadata));
  }

  private static Map<String, Object> reference(HasMetadata controller) {
    var reference = Metas.controllerReference(controller);
    var told = new LinkedHashMap<String, Object>();
    told.put("apiVersion", reference.getApiVersion());
    told.put("kind", reference.getKind());
    told.put("name", reference.getName());
    told.put("uid", reference.getUid());
    told.put("controller", true);
    told.put("blockOwnerDeletion", true);
    return told;
  }

  private static Map<String, Object> deletion(String uid) {
    var deletion = new LinkedHashMap<String, Object>();
    deletion.put("$patch", "delete");
    deletion.put("uid", uid);
    return deletion;
  }
}
