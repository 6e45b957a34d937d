package dev.podarium.objects.core;

import dev.podarium.objects.metadata.Metas;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked of StorageClasses. */
public final class StorageClasses {

  /** The annotation of the class that claims get which name none. */
  public static final String IS_DEFAULT = "storageclass.kubernetes.io/is-default-class";

  private static final String WAS_DEFAULT = "storageclass.beta.kubernetes.io/is-default-class";

  /** The newest first; of one second by name. */
  private static final Comparator<StorageClass> NEWEST_FIRST =
      Comparator.<StorageClass, String>comparing(each -> each.getMetadata().getCreationTimestamp())
          .reversed()
          .thenComparing(each -> each.getMetadata().getName());

  private StorageClasses() {}

  /** Whether claims get it which name none. */
  public static boolean isDefault(StorageClass storage) {
    var annotations = Metas.annotations(storage);
    return "true".equals(annotations.get(IS_DEFAULT))
        || "true".equals(annotations.get(WAS_DEFAULT));
  }

  /**
   * The one that claims get which name none: of several the newest; null: none.
   *
   * <p>Source: kubernetes/kubernetes, pkg/volume/util/storageclass.go, GetDefaultClass
   */
  public static @Nullable StorageClass ofUnnamed(Stream<StorageClass> all) {
    return all.filter(StorageClasses::isDefault).min(NEWEST_FIRST).orElse(null);
  }

  /** Whether a volume is made only when a Pod that needs it has got a Node. */
  public static boolean waitsForPod(StorageClass storage) {
    return "WaitForFirstConsumer".equals(storage.getVolumeBindingMode());
  }
}
