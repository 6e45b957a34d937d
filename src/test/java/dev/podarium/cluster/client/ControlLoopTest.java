package dev.podarium.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.api.BrokenInvariant;
import dev.podarium.api.Call;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Update;
import dev.podarium.cluster.apiserver.ApiServer;
import dev.podarium.cluster.client.Plan.Step;
import dev.podarium.cluster.etcd.Etcd;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.simulation.Agenda;
import dev.podarium.simulation.Dice;
import dev.podarium.simulation.Phase;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the loop sees to for every controller: rounds in three entries, faults, two replicas. */
class ControlLoopTest {

  private final Agenda agenda = new Agenda();
  private final Etcd etcd = new Etcd(agenda);
  private final Dice dice = new Dice(1);
  private final Endpoint endpoint =
      new Endpoint(new ApiServer(etcd, agenda, dice), etcd, LatencyProfile.realistic());
  private final Connection connection = new Connection("marker", endpoint, agenda, dice);

  /** Labels each Namespace, by a plan that a test may spoil. */
  private record Marker(Function<Namespace, Plan> plans) implements Reconciler<Namespace> {

    @Override
    public String name() {
      return "marker";
    }

    @Override
    public Watches watches() {
      return Watches.on(Namespace.class);
    }

    @Override
    public Plan reconcile(Namespace desired, View view) {
      return plans.apply(desired);
    }
  }

  private static Plan mark(Namespace namespace) {
    var labels = Metas.labels(namespace);
    return labels.containsKey("marked")
        ? Plan.nothing()
        : Plan.write(Step.of(new Update(Metas.withLabels(namespace, Map.of("marked", "yes")))));
  }

  @Test
  void aRoundIsThreeEntriesAndTheFirstTwoWriteNothing() {
    start("marker", ControlLoopTest::mark);
    var phases = new ArrayList<Phase>();
    agenda.observe(entry -> phases.add(entry.phase()));
    var revision = etcd.latest().revision();

    run();

    assertThat(phases).startsWith(Phase.OBSERVE, Phase.COMPARE);
    assertThat(phases.indexOf(Phase.ACT)).isGreaterThan(phases.indexOf(Phase.COMPARE));
    assertThat(etcd.latest().revision() - revision)
        .isEqualTo(phases.stream().filter(Phase.ACT::equals).count());
    assertThat(marked()).isEqualTo(4);
  }

  @Test
  void aReconcilerThatThrowsIsTriedAgainAndTheOthersGoOn() {
    var faults = new ArrayList<Long>();
    start(
        "marker",
        namespace -> {
          if (namespace.getMetadata().getName().equals("default") && faults.size() < 8) {
            faults.add(agenda.now());
            throw new IllegalStateException("no idea");
          }
          return mark(namespace);
        });

    run();

    assertThat(marked()).isEqualTo(4);
    assertThat(faults).hasSize(8);
    assertThat(faults.get(7) - faults.get(6)).isGreaterThan(faults.get(2) - faults.get(1));
    assertThat(connection.health().lastError()).contains("Namespace default", "no idea");
  }

  @Test
  void aBrokenInvariantEndsTime() {
    start(
        "marker",
        namespace -> {
          throw new BrokenInvariant("a revision is missing");
        });

    assertThatThrownBy(this::run).isInstanceOf(BrokenInvariant.class);
  }

  @Test
  void twoReplicasOfAComponentStandBesideEachOther() {
    var first = start("marker", ControlLoopTest::mark);
    start("marker/2", ControlLoopTest::mark);
    agenda.runNext();
    first.stop();

    run();

    assertThat(marked()).isEqualTo(4);
    assertThat(writers()).containsOnly("marker/2");
  }

  @Test
  void aLoopThatIsStoppedBetweenComparingAndActingDoesNotAct() {
    var loop = start("marker", ControlLoopTest::mark);
    while (agenda.last() == null || agenda.last().phase() != Phase.COMPARE) {
      agenda.runNext();
    }

    loop.stop();
    run();

    assertThat(marked()).isZero();
    loop.start();
    run();
    assertThat(marked()).isEqualTo(4);
  }

  @Test
  void aKeyIsNotReconciledBeforeTheViewHasReachedItsLastWrite() {
    var seen = new ArrayList<String>();
    start(
        "marker",
        namespace -> {
          seen.add(
              namespace.getMetadata().getName()
                  + "@"
                  + namespace.getMetadata().getResourceVersion());
          return mark(namespace);
        });

    run();

    assertThat(seen).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  void whatTheServerCouldNotTellIsSeenWhenItIsBack() {
    start("marker", ControlLoopTest::mark);
    run();
    endpoint.stopServer();
    endpoint.startServer(agenda);
    endpoint.send(
        Call.ofUser(
            new Create(
                new NamespaceBuilder().withNewMetadata().withName("shop").endMetadata().build())));

    run();

    assertThat(marked()).isEqualTo(5);
  }

  @Test
  void aPlanGoesOnWithWhatCameOfItsFirstPart() {
    start(
        "marker",
        namespace ->
            mark(namespace)
                .andThen(
                    acted ->
                        acted.done().isEmpty()
                            ? Plan.nothing()
                            : Plan.write(
                                Step.of(
                                    new Update(
                                        Metas.withAnnotation(
                                            acted.done().getFirst(), "told", "yes"))))));

    run();

    assertThat(etcd.latest().list(Namespace.class))
        .hasSize(4)
        .allMatch(namespace -> Metas.annotations(namespace).containsKey("told"));
  }

  private ControlLoop<Namespace> start(String name, Function<Namespace, Plan> plans) {
    var named = name.equals("marker") ? connection : connection.as(name);
    var loop = new ControlLoop<>(new Marker(plans), Namespace.class, named);
    loop.start();
    return loop;
  }

  private void run() {
    while (!agenda.settled()) {
      agenda.runNext();
    }
  }

  private long marked() {
    return etcd.latest()
        .list(Namespace.class)
        .filter(namespace -> Metas.labels(namespace).containsKey("marked"))
        .count();
  }

  private List<String> writers() {
    var writers = new ArrayList<String>();
    etcd.store()
        .watch(
            0,
            change -> {
              if (!change.origin().by().equals("kube-apiserver")) {
                writers.add(change.origin().by());
              }
            });
    return writers;
  }
}
