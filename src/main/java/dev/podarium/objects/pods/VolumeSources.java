package dev.podarium.objects.pods;

import dev.podarium.objects.copies.Copies;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where the data of a Pod's volumes come from. */
public final class VolumeSources {

  private static final List<Copies.Slot> FIELDS =
      Arrays.stream(Volume.class.getDeclaredFields())
          .map(java.lang.reflect.Field::getName)
          .filter(name -> !name.equals("name") && !name.equals("additionalProperties"))
          .sorted()
          .map(name -> Copies.slot(Volume.class, name))
          .toList();

  /** What else a PersistentVolume says. */
  private static final Set<String> NO_SOURCES =
      Set.of(
          "accessModes",
          "additionalProperties",
          "capacity",
          "claimRef",
          "mountOptions",
          "nodeAffinity",
          "persistentVolumeReclaimPolicy",
          "storageClassName",
          "volumeAttributesClassName",
          "volumeMode");

  private static final List<Copies.Slot> OF_VOLUMES =
      Arrays.stream(PersistentVolumeSpec.class.getDeclaredFields())
          .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
          .map(java.lang.reflect.Field::getName)
          .filter(name -> !NO_SOURCES.contains(name))
          .sorted()
          .map(name -> Copies.slot(PersistentVolumeSpec.class, name))
          .toList();

  private VolumeSources() {}

  /** The fields of its sources that are set: one in a valid volume, {@code [configMap]}. */
  public static List<String> of(Volume volume) {
    var given = new ArrayList<String>(1);
    for (var source : FIELDS) {
      if (source.get(volume) != null) {
        given.add(source.name());
      }
    }
    return given;
  }

  /** The fields of its sources that are set: one in a valid volume, {@code [hostPath]}. */
  public static List<String> of(PersistentVolumeSpec spec) {
    return OF_VOLUMES.stream()
        .filter(slot -> slot.get(spec) != null)
        .map(Copies.Slot::name)
        .toList();
  }

  /** Whether two volumes have their data from the same source. */
  public static boolean same(PersistentVolumeSpec one, PersistentVolumeSpec other) {
    return OF_VOLUMES.stream().allMatch(slot -> Objects.equals(slot.get(one), slot.get(other)));
  }

  /** A volume over a claim. */
  public static Volume claimed(String name, String claim) {
    var volume = new Volume();
    volume.setName(name);
    volume.setPersistentVolumeClaim(new PersistentVolumeClaimVolumeSource(claim, null));
    return volume;
  }

  /** A volume over sources that it shares with others. */
  public static Volume projected(String name, ProjectedVolumeSource sources) {
    var volume = new Volume();
    volume.setName(name);
    volume.setProjected(sources);
    return volume;
  }
}
