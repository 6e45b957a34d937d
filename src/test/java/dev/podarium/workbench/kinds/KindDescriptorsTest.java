package dev.podarium.workbench.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.podarium.Workloads;
import dev.podarium.World;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Patch;
import dev.podarium.api.Request.PatchType;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.workloads.StatefulSets;
import dev.podarium.upstream.Given;
import dev.podarium.workbench.frame.Action;
import dev.podarium.workbench.frame.Notices;
import dev.podarium.workbench.frame.PausedCluster;
import dev.podarium.workbench.frame.Pulse;
import dev.podarium.workbench.frame.ShownMoment;
import dev.podarium.workbench.kinds.details.InspectorModel;
import dev.podarium.workbench.kinds.details.InspectorModel.Condition;
import dev.podarium.workbench.kinds.details.InspectorModel.Fact;
import dev.podarium.workbench.kinds.details.InspectorModel.Figure;
import dev.podarium.workbench.kinds.details.InspectorModel.Group;
import dev.podarium.workbench.kinds.details.InspectorModel.Headline;
import dev.podarium.workbench.kinds.details.InspectorModel.Related;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KindDescriptorsTest {

  private static final Snapshot WORLD = Given.nothingAt(0);

  private final World world = World.of(2);

  @BeforeEach
  void aDeploymentIsReady() {
    world.send(new Create(Workloads.web(3)));
    world.runUntilSettled();
  }

  @Test
  void aDeploymentSetsDesiredAgainstActual() {
    var model = model(new ObjectRef(Kinds.DEPLOYMENT, "default", "web"));

    assertThat(model.figures())
        .extracting(Figure::label, Figure::value)
        .containsExactly(tuple("desired", "3"), tuple("ready", "3"), tuple("updated", "3"));
    assertThat(model.conditions())
        .extracting(Condition::type, Condition::reason)
        .contains(
            tuple("Available", "MinimumReplicasAvailable"),
            tuple("Progressing", "NewReplicaSetAvailable"));
    assertThat(model.said())
        .extracting(Fact::name, Fact::value)
        .contains(
            tuple("replicas", "3"),
            tuple("maxSurge", "25% → at most 4 exist"),
            tuple("maxUnavailable", "25% → at least 3 ready"));
    assertThat(model.is())
        .extracting(Fact::name, Fact::value)
        .contains(tuple("updatedReplicas", "3"));
    assertThat(model.related()).extracting(Group::title).containsExactly("Owns");
  }

  @Test
  void aPodLeadsToItsNodeAndItsOwner() {
    var pod = ObjectRef.of(world.latest().list(Kinds.POD).findFirst().orElseThrow());
    var model = model(pod);

    assertThat(model.figures()).extracting(Figure::value).startsWith("Running", "1/1", "0");
    assertThat(model.is())
        .filteredOn(fact -> fact.name().equals("node"))
        .singleElement()
        .satisfies(
            fact -> assertThat(fact.ref()).isEqualTo(ObjectRef.cluster(Kinds.NODE, fact.value())));
    assertThat(model.related().getFirst().title()).isEqualTo("Owned by");
    assertThat(model.related().getFirst().members().getFirst().words())
        .isEqualTo("revision 1 · 3/3");
  }

  @Test
  void aNodeListsWhatItRuns() {
    var model = model(ObjectRef.cluster(Kinds.NODE, "node-0"));

    assertThat(model.figures()).extracting(Figure::value).startsWith("Ready");
    assertThat(model.bars()).hasSize(2);
    assertThat(model.related()).extracting(Group::title).contains("Runs");
  }

  @Test
  void aServiceListsThePodsThatItSelects() {
    var service =
        new ServiceBuilder()
            .withNewMetadata()
            .withName("web")
            .withNamespace("default")
            .endMetadata()
            .withNewSpec()
            .addToSelector("app", "web")
            .addNewPort()
            .withPort(80)
            .endPort()
            .endSpec()
            .build();
    world.send(new Create(service));
    world.runUntilSettled();

    var model = model(new ObjectRef(Kinds.SERVICE, "default", "web"));

    assertThat(model.headlines())
        .extracting(Headline::value, Headline::caption)
        .containsExactly(tuple("3 of 3", "endpoints are ready"));
    assertThat(model.related().getFirst().members()).hasSize(3);
  }

  @Test
  void aSecretKeepsItsValuesToItself() {
    var secret =
        new SecretBuilder()
            .withNewMetadata()
            .withName("key")
            .withNamespace("default")
            .endMetadata()
            .addToData("password", "c2VzYW1l")
            .build();
    world.send(new Create(secret));
    var ref = new ObjectRef(Kinds.SECRET, "default", "key");

    assertThat(model(ref).said())
        .extracting(Fact::name, Fact::value)
        .contains(tuple("password", "•••••••• (6 bytes)"));
  }

  @Test
  void everyObjectInTheClusterHasDetails() {
    assertThat(world.latest().kinds().stream().flatMap(world.latest()::list))
        .allSatisfy(
            object ->
                assertThat(ObjectDetails.of(object, world.latest(), world.latest().nanos()).title())
                    .endsWith(object.getMetadata().getName()));
  }

  @Test
  void scalingAStatefulSetBeginsAtWhatItWants() {
    var ref = new ObjectRef(Kinds.of(StatefulSet.class), "default", "db");
    world.send(new Create(Workloads.stateful("db", 5)));

    assertThat(titled(actions(ref), "Scale…").kubectl())
        .isEqualTo("kubectl scale statefulset db --replicas=5");
  }

  @Test
  void aStatefulSetShowsItsClaimsAndWhatThePartitionKeeps() {
    var partition = "{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":2}}}}";
    var image = "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"at\":\"noon\"}}}}}";
    var ref = ObjectRef.of(world.send(new Create(Workloads.stateful("db", 3))));
    world.send(new Patch(ref, PatchType.STRATEGIC_MERGE, partition, ""));
    world.runUntilSettled();
    world.send(new Patch(ref, PatchType.STRATEGIC_MERGE, image, ""));
    world.runUntilSettled();

    var model = model(ref);

    assertThat(model.figures())
        .extracting(Figure::label, Figure::value)
        .containsExactly(
            tuple("desired", "3"),
            tuple("ready", "3"),
            tuple("updated", "1"),
            tuple("kept by the partition", "2"));
    assertThat(model.said())
        .extracting(Fact::name, Fact::value)
        .contains(tuple("partition", "2 → only db-2 and above are updated"));
    assertThat(model.related())
        .filteredOn(group -> group.title().equals("Claims of its ordinals"))
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.members())
                    .extracting(member -> member.ref().name(), Related::words)
                    .containsExactly(
                        tuple("data-db-0", "Bound"),
                        tuple("data-db-1", "Bound"),
                        tuple("data-db-2", "Bound")));
  }

  @Test
  void whileAStatefulSetRollsItSaysWhichOrdinalIsNext() {
    var image = "{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{\"at\":\"noon\"}}}}}";
    var ref = ObjectRef.of(world.send(new Create(Workloads.stateful("db", 3))));
    world.runUntilSettled();
    world.send(new Patch(ref, PatchType.STRATEGIC_MERGE, image, ""));
    world.runUntil(latest -> figure(ref, "updated").equals("1"));

    assertThat(figure(ref, "next")).isEqualTo("db-1");
    var undo = titled(actions(ref), "Undo the last change");
    assertThat(undo.kubectl()).isEqualTo("kubectl rollout undo statefulset db");
    undo.run().run();
    world.runUntilSettled();
    assertThat(((StatefulSet) find(ref)).getSpec().getTemplate().getMetadata().getAnnotations())
        .isNullOrEmpty();
    assertThat(StatefulSets.rolls((StatefulSet) find(ref))).isFalse();
  }

  @Test
  void whatScalingAStatefulSetDoesToItsClaimsIsSaidBefore() {
    var before = Workloads.stateful("db", 5);
    var after = Workloads.stateful("db", 3);

    assertThat(new StatefulSetDescriptor().consequenceOfChanging(before, after, WORLD))
        .isEqualTo(
            "Scales from 5 to 3: ends the Pods of the highest ordinals, the highest first."
                + " Their claims stay.");
  }

  @Test
  void aClaimLeadsToItsVolumeAndItsUsers() {
    world.send(new Create(Workloads.stateful("db", 1)));
    world.runUntilSettled();
    var model = model(new ObjectRef(Kinds.of(PersistentVolumeClaim.class), "default", "data-db-0"));

    assertThat(model.is())
        .filteredOn(fact -> fact.name().equals("volume"))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(model(Objects.requireNonNull(fact.ref())).title())
                    .contains(fact.value()));
    assertThat(model.related())
        .filteredOn(group -> group.title().equals("Used by"))
        .flatExtracting(Group::members)
        .extracting(member -> member.ref().name())
        .containsExactly("db-0");
  }

  @Test
  void inThePastEveryActionIsGreyedAndSaysWhy() {
    var moment = world.history().now().address();
    world.runFor(60);
    var shown = new ShownMoment();
    var pulse = new Pulse(new PausedCluster(world), shown);
    var actions = new ClusterActions(new PausedCluster(world), pulse, new Silence());

    shown.show(moment);
    pulse.beat();

    assertThat(actions.on(new ObjectRef(Kinds.DEPLOYMENT, "default", "web")))
        .isNotEmpty()
        .allMatch(action -> action.whyNot().contains("the past"));
  }

  @Test
  void everyDescriptorIsOfAKindOfItsOwn() {
    assertThat(KindDescriptors.kinds())
        .doesNotHaveDuplicates()
        .hasSameSizeAs(KindDescriptors.all());
  }

  private List<Action> actions(ObjectRef ref) {
    var cluster = new PausedCluster(world);
    return new ClusterActions(cluster, new Pulse(cluster, new ShownMoment()), new Silence())
        .on(ref);
  }

  private static Action titled(List<Action> actions, String title) {
    return actions.stream()
        .filter(action -> action.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** Nobody is told. */
  private record Silence() implements Notices {
    @Override
    public void info(String message) {}

    @Override
    public void error(String title, String message) {}
  }

  private InspectorModel model(ObjectRef ref) {
    return ObjectDetails.of(find(ref), world.latest(), world.latest().nanos());
  }

  private String figure(ObjectRef ref, String label) {
    return model(ref).figures().stream()
        .filter(figure -> figure.label().equals(label))
        .map(Figure::value)
        .findFirst()
        .orElse("");
  }

  private HasMetadata find(ObjectRef ref) {
    return Objects.requireNonNull(world.latest().find(ref), ref.toString());
  }
}
