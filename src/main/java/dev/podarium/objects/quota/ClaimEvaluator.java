package dev.podarium.objects.quota;

import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.values.CanonicalQuantities;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ScopedResourceSelectorRequirement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Claims: how many, and how much storage they ask for, of all classes and of each.
 *
 * <p>Source: kubernetes/kubernetes, pkg/quota/v1/evaluator/core/persistent_volume_claims.go
 */
final class ClaimEvaluator implements Evaluator {

  private static final Quantity ONE = new Quantity("1");
  private static final String CLAIMS = "persistentvolumeclaims";
  private static final String STORAGE = "requests.storage";
  private static final String OF_CLASS = ".storageclass.storage.k8s.io/";
  private static final String OLD_CLASS = "volume.beta.kubernetes.io/storage-class";

  @Override
  public boolean counts(String name) {
    return name.equals("count/" + CLAIMS)
        || name.equals(CLAIMS)
        || name.equals(STORAGE)
        || name.endsWith(OF_CLASS + CLAIMS)
        || name.endsWith(OF_CLASS + STORAGE);
  }

  @Override
  public boolean chargesUpdates() {
    return true;
  }

  @Override
  public Map<String, Quantity> usage(HasMetadata object, long now) {
    var claim = (PersistentVolumeClaim) object;
    var usage = new TreeMap<String, Quantity>();
    put(usage, CLAIMS, ONE, claim);
    usage.put("count/" + CLAIMS, ONE);
    var storage = storage(claim);
    if (storage != null) {
      put(usage, STORAGE, CanonicalQuantities.inWholeUnits(storage), claim);
    }
    return usage;
  }

  private static void put(
      Map<String, Quantity> usage, String name, Quantity amount, PersistentVolumeClaim claim) {
    usage.put(name, amount);
    var ofClass = Metas.annotations(claim).getOrDefault(OLD_CLASS, classOf(claim));
    if (!ofClass.isEmpty()) {
      usage.put(ofClass + OF_CLASS + name, amount);
    }
  }

  private static String classOf(PersistentVolumeClaim claim) {
    var named = claim.getSpec().getStorageClassName();
    return named == null ? "" : named;
  }

  /** What is asked for, or what it has got where that is more. */
  private static @Nullable Quantity storage(PersistentVolumeClaim claim) {
    var resources = claim.getSpec().getResources();
    var asked =
        resources == null || resources.getRequests() == null
            ? null
            : resources.getRequests().get("storage");
    var status = claim.getStatus();
    var allocated =
        status == null || status.getAllocatedResources() == null
            ? null
            : status.getAllocatedResources().get("storage");
    return asked == null || allocated == null ? asked : CanonicalQuantities.most(asked, allocated);
  }

  @Override
  public boolean isIn(ScopedResourceSelectorRequirement scope, HasMetadata object) {
    if (!"VolumeAttributesClass".equals(scope.getScopeName())) {
      return false;
    }
    var names = attributesClasses((PersistentVolumeClaim) object);
    return names.isEmpty()
        ? PodScopes.selects(scope, null)
        : names.stream().anyMatch(name -> PodScopes.selects(scope, name));
  }

  private static Set<String> attributesClasses(PersistentVolumeClaim claim) {
    var names = new LinkedHashSet<String>();
    add(names, claim.getSpec().getVolumeAttributesClassName());
    var status = claim.getStatus();
    if (status != null) {
      add(names, status.getCurrentVolumeAttributesClassName());
      var modified = status.getModifyVolumeStatus();
      add(names, modified == null ? null : modified.getTargetVolumeAttributesClassName());
    }
    return names;
  }

  private static void add(Set<String> names, @Nullable String name) {
    names.addAll(name == null || name.isEmpty() ? List.of() : List.of(name));
  }
}
