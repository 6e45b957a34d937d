package dev.podarium.cluster.controllers.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Delete;
import dev.podarium.api.Request.DeleteOptions;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.PersistentVolumes;
import dev.podarium.objects.core.StorageClasses;
import dev.podarium.objects.core.VolumeClaims;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.objects.pods.Pods;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims and volumes in the real engine. */
class VolumesTest {

  private final World world = World.of(1);

  @Test
  void aClusterHasADefaultClassFromItsBeginning() {
    var standard = Objects.requireNonNull(world.latest().find(StorageClass.class, "", "standard"));

    assertThat(StorageClasses.isDefault(standard)).isTrue();
    assertThat(standard.getReclaimPolicy()).isEqualTo("Delete");
    assertThat(standard.getVolumeBindingMode()).isEqualTo("Immediate");
  }

  @Test
  void aClaimThatNamesNoClassGetsAVolumeOfTheDefaultOne() {
    var claim = create(claim("data", null));

    assertThat(VolumeClaims.phase(claim)).isEqualTo("Bound");
    assertThat(VolumeClaims.className(claim)).isEqualTo("standard");
    assertThat(VolumeClaims.volumeName(claim)).isEqualTo("pvc-" + claim.getMetadata().getUid());
    var volume = volume(VolumeClaims.volumeName(claim));
    assertThat(PersistentVolumes.phase(volume)).isEqualTo("Bound");
    assertThat(volume.getSpec().getHostPath().getPath())
        .isEqualTo("/tmp/hostpath-provisioner/default/data");
    assertThat(reasons()).contains("ExternalProvisioning", "Provisioning", "ProvisioningSucceeded");
  }

  @Test
  void aVolumeThatIsThereAndFitsIsTakenBeforeOneIsMade() {
    create(volume("large", "5Gi", "Retain"));
    create(volume("small", "2Gi", "Retain"));
    var claim = create(claim("data", "manual"));

    assertThat(VolumeClaims.volumeName(claim)).isEqualTo("small");
    assertThat(PersistentVolumes.phase(volume("small"))).isEqualTo("Bound");
    assertThat(PersistentVolumes.phase(volume("large"))).isEqualTo("Available");
  }

  @Test
  void aRetainedVolumeOutlivesItsClaimAndIsGivenToNobodyElse() {
    create(volume("mine", "2Gi", "Retain"));
    var claim = create(claim("data", "manual"));
    delete(claim);
    var another = create(claim("more", "manual"));

    assertThat(PersistentVolumes.phase(volume("mine"))).isEqualTo("Released");
    assertThat(VolumeClaims.phase(another)).isEqualTo("Pending");
  }

  @Test
  void aBoundVolumeThatIsDeletedStaysUntilItsClaimIsGone() {
    var claim = create(claim("data", null));
    var volume = volume(VolumeClaims.volumeName(claim));
    delete(volume);
    assertThat(PersistentVolumes.phase(volume(volume.getMetadata().getName()))).isEqualTo("Bound");

    delete(claim);
    assertThat(world.latest().list(PersistentVolume.class)).isEmpty();
  }

  @Test
  void aClaimThatIsInUseStaysUntilItsPodIsGoneAndNoOtherPodGetsIt() {
    var claim = create(claim("data", null));
    var user = create(user("first"));
    delete(claim);
    assertThat(Metas.deleting(claim("data"))).isTrue();

    var second = create(user("second"));
    assertThat(Pods.nodeName(second)).isEmpty();
    assertThat(messages())
        .anyMatch(words -> words.contains("persistentvolumeclaim \"data\" is being deleted"));

    delete(user);
    assertThat(world.latest().list(PersistentVolumeClaim.class)).isEmpty();
    assertThat(world.latest().list(PersistentVolume.class)).isEmpty();
  }

  @Test
  void aClaimOfAClassThatIsNotThereWaits() {
    var claim = create(claim("data", "fast"));

    assertThat(VolumeClaims.phase(claim)).isEqualTo("Pending");
    assertThat(messages()).contains("storageclass.storage.k8s.io \"fast\" not found");

    create(storage("fast", HostPathProvisioner.PROVISIONER, "Immediate"));
    assertThat(VolumeClaims.phase(claim("data"))).isEqualTo("Bound");
  }

  @Test
  void nobodyMakesAVolumeForAProvisionerThatDoesNotRunOrThatWaitsForAPod() {
    create(storage("cloud", "ebs.csi.aws.com", "Immediate"));
    create(storage("late", HostPathProvisioner.PROVISIONER, "WaitForFirstConsumer"));
    var cloud = create(claim("data", "cloud"));
    var late = create(claim("more", "late"));

    assertThat(List.of(cloud, late)).allMatch(each -> VolumeClaims.phase(each).equals("Pending"));
    assertThat(messages())
        .contains("waiting for first consumer to be created before binding")
        .anyMatch(message -> message.contains("external provisioner 'ebs.csi.aws.com'"));
  }

  @Test
  void aClaimThatWantsNoClassGetsOnlyWhatIsThere() {
    var claim = create(claim("data", ""));

    assertThat(VolumeClaims.phase(claim)).isEqualTo("Pending");
    assertThat(messages())
        .contains("no persistent volumes available for this claim and no storage class is set");
  }

  @SuppressWarnings("unchecked")
  private <T extends HasMetadata> T create(T object) {
    var ref = ObjectRef.of(world.send(new Create(object)));
    world.runUntilSettled();
    return (T) Objects.requireNonNull(world.latest().find(ref));
  }

  private void delete(HasMetadata object) {
    world.send(new Delete(ObjectRef.of(object), DeleteOptions.DEFAULT));
    world.runUntilSettled();
  }

  private PersistentVolumeClaim claim(String name) {
    return Objects.requireNonNull(
        world.latest().find(PersistentVolumeClaim.class, "default", name));
  }

  private PersistentVolume volume(String name) {
    return Objects.requireNonNull(world.latest().find(PersistentVolume.class, "", name));
  }

  private List<String> reasons() {
    return world.latest().list(Event.class).map(Event::getReason).toList();
  }

  private List<String> messages() {
    return world.latest().list(Event.class).map(Event::getMessage).toList();
  }

  private static PersistentVolumeClaim claim(String name, @Nullable String storageClass) {
    return new PersistentVolumeClaimBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withStorageClassName(storageClass)
        .withNewResources()
        .addToRequests("storage", new Quantity("1Gi"))
        .endResources()
        .endSpec()
        .build();
  }

  private static Pod user(String name) {
    return new PodBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage("nginx:1.14.2")
        .endContainer()
        .addNewVolume()
        .withName("data")
        .withNewPersistentVolumeClaim("data", false)
        .endVolume()
        .endSpec()
        .build();
  }

  private static PersistentVolume volume(String name, String size, String policy) {
    return new PersistentVolumeBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .addToCapacity("storage", new Quantity(size))
        .withAccessModes("ReadWriteOnce")
        .withPersistentVolumeReclaimPolicy(policy)
        .withStorageClassName("manual")
        .withNewHostPath()
        .withPath("/srv/" + name)
        .endHostPath()
        .endSpec()
        .build();
  }

  private static StorageClass storage(String name, String provisioner, String mode) {
    return new StorageClassBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withProvisioner(provisioner)
        .withVolumeBindingMode(mode)
        .build();
  }
}
