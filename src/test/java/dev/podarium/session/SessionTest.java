package dev.podarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podarium.api.Call;
import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.HardwareCommand.StopNode;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request.Create;
import dev.podarium.api.Request.Get;
import dev.podarium.api.TimeMachine.Step;
import dev.podarium.console.ClusterFactory;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.printers.PodColumns;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {

  private final List<Change> changes = new ArrayList<>();
  private final Session session = new Session(scenario(), ClusterFactory.watched(changes::add));

  @Test
  void aStepOfOneSecondMovesTheClockByExactlyThat() {
    session.step(Step.SECOND);
    session.step(Step.SECOND);

    assertThat(session.now()).isEqualTo(Durations.seconds(2L));
  }

  @Test
  void aStepOfOneWriteMakesOne() {
    session.execute(lesson());
    var before = session.latest().revision();

    session.step(Step.API_WRITE);

    assertThat(session.latest().revision()).isEqualTo(before + 1);
  }

  @Test
  void aStepOfOneReconcileStopsBetweenTheDecisionAndItsActs() {
    session.runUntil(session::settled, Durations.seconds(60L));
    session.execute(lesson());
    var before = session.latest().revision();

    session.step(Step.RECONCILE);

    assertThat(session.latest().revision()).isEqualTo(before);
    session.step(Step.API_WRITE);
    assertThat(session.latest().list(ReplicaSet.class)).hasSize(1);
  }

  @Test
  void stepsOfVisibleChangesShowEachStateOfThePods() {
    session.execute(lesson());
    var words = new ArrayList<String>();
    while (!session.settled()) {
      session.step(Step.VISIBLE_CHANGE);
      session.latest().list(Pod.class).map(pod -> PodColumns.of(pod).status()).forEach(words::add);
    }

    assertThat(words.stream().distinct())
        .containsExactly("Pending", "ContainerCreating", "Running");
  }

  @Test
  void neitherEventsNorLeasesNorAnnotationsAreVisible() {
    session.execute(lesson());
    while (!session.settled()) {
      var before = changes.size();
      session.step(Step.VISIBLE_CHANGE);
      var made = changes.subList(before, changes.size());
      if (!session.settled()) {
        assertThat(made.getLast().ref().kind().name()).isNotIn("Event", "Lease");
      }
    }
  }

  @Test
  void aMoveCanBePausedAfterAnyEntryAndGoneOnWith() {
    session.execute(lesson());
    var whole = new Session(scenario(), ClusterFactory.PLAIN);
    whole.execute(lesson());
    whole.runUntil(Durations.seconds(10L));

    var move = session.moves().toInstant(Durations.seconds(10L));
    while (!move.goOn(new OneEntry())) {
      assertThat(session.now()).isLessThanOrEqualTo(Durations.seconds(10L));
    }

    assertThat(session.now()).isEqualTo(Durations.seconds(10L));
    assertThat(session.position()).isEqualTo(whole.position());
  }

  @Test
  void aBranchGoesOnOtherwiseAndTheFirstLifeStays() {
    session.execute(lesson());
    session.runUntil(session::settled, Durations.seconds(60L));
    var position = session.position();
    session.execute(new StopNode("node-1"));
    session.runUntil(Durations.seconds(400L));

    var branch = session.branch(position - 1);
    branch.runUntil(Durations.seconds(400L));

    assertThat(session.commands()).hasSize(2);
    assertThat(branch.commands()).hasSize(1);
    assertThat(branch.settled()).isTrue();
  }

  @Test
  void aBranchTakesInTheCommandsThatCameAtItsPosition() {
    session.execute(lesson());
    assertThatThrownBy(() -> session.execute(lesson())).isInstanceOf(Refusal.class);

    assertThat(session.branch(0).commands()).isEqualTo(session.commands()).hasSize(2);
  }

  @Test
  void whatOnlyReadsIsNotNoted() {
    session.execute(lesson());

    session.execute(new Get(lesson().target()));
    session.execute(Call.ofUser(new Get(lesson().target())));

    assertThat(session.commands()).hasSize(1);
  }

  @Test
  void timeDoesNotGoBack() {
    session.runTo(20);

    assertThatThrownBy(() -> session.runTo(19)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFaultIsReportedUnderWhatThePersonHadSaid() {
    session.runTo(5);

    assertThatThrownBy(() -> session.during("kubectl get pods", SessionTest::breakDown))
        .isInstanceOf(IllegalStateException.class);

    assertThat(session.breakdowns())
        .singleElement()
        .returns("kubectl get pods", Breakdown::doing)
        .extracting(Breakdown::sentence)
        .asString()
        .contains("at work: kubectl get pods");
  }

  private static Object breakDown() {
    throw new IllegalStateException("a column is missing");
  }

  private static Scenario scenario() {
    return Scenario.of(
        "test", 1, IntStream.range(0, 3).mapToObj(i -> NodeShape.of("node-" + i)).toList());
  }

  private static Create lesson() {
    var deployment = Manifests.readFile(Path.of("manifests/nginx-deployment.yaml")).objects();
    return new Create(Metas.withNamespace(deployment.getFirst().object(), "default"));
  }

  /** Lets one entry run. */
  private static final class OneEntry implements BooleanSupplier {
    private boolean asked;

    @Override
    public boolean getAsBoolean() {
      var before = asked;
      asked = true;
      return before;
    }
  }
}
