package dev.podarium.printers;

import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** Source: printers.go, printStorageClass */
final class StorageClassTable {

  static final Table<StorageClass> TABLE =
      Table.of(StorageClass.class)
          .column("Name", StorageClassTable::name)
          .column("Provisioner", StorageClass::getProvisioner)
          .column(
              "ReclaimPolicy",
              sc -> sc.getReclaimPolicy() == null ? "Delete" : sc.getReclaimPolicy())
          .column(
              "VolumeBindingMode",
              sc -> sc.getVolumeBindingMode() == null ? "Immediate" : sc.getVolumeBindingMode())
          .column("AllowVolumeExpansion", sc -> Boolean.TRUE.equals(sc.getAllowVolumeExpansion()))
          .age();

  private StorageClassTable() {}

  private static String name(StorageClass storageClass) {
    var annotations = storageClass.getMetadata().getAnnotations();
    var isDefault =
        annotations != null
            && "true".equals(annotations.get("storageclass.kubernetes.io/is-default-class"));
    return storageClass.getMetadata().getName() + (isDefault ? " (default)" : "");
  }
}
