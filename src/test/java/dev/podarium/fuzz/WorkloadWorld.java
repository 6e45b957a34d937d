package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request.Create;
import dev.podarium.chance.Chance;
import dev.podarium.console.ClusterFactory;
import dev.podarium.console.Operator;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A small cluster with workloads of every kind, to which things happen, from a seed. At every
 * revision the promises hold, and when all faults are over everything comes to what is wanted.
 */
final class WorkloadWorld {

  /** In which everything must have come to rest, in virtual nanoseconds. */
  private static final long PATIENCE = Durations.seconds(1800L);

  private final Chance chance;
  private final Session session;
  private final Operator operator;
  private final Promises promises = new Promises();
  private final List<HasMetadata> workloads = new ArrayList<>();
  private final StringBuilder story = new StringBuilder();

  private WorkloadWorld(Chance chance) {
    this.chance = chance;
    var nodes =
        IntStream.range(0, chance.between(1, 4)).mapToObj(i -> NodeShape.of("node-" + i)).toList();
    session = new Session(Scenario.of("workloads", chance.seed(), nodes), ClusterFactory.PLAIN);
    session.watch(this::note);
    operator = new Operator(session);
  }

  /**
   * Lives it.
   *
   * @throws AssertionError when a promise is broken; its message holds the seed, the manifests and
   *     what happened
   */
  static void lived(long seed) {
    var world = new WorkloadWorld(Chance.of(seed));
    try {
      world.live();
    } catch (RuntimeException | Error broken) {
      throw new AssertionError(
          "seed %d at %.3fs: %s%n%s"
              .formatted(seed, Durations.inSeconds(world.session.now()), broken, world.story),
          broken);
    }
  }

  private void live() {
    for (var i = chance.between(0, 2); i >= 0; i--) {
      create(chance.oneOf(RandomWorkload.values()).manifest("w" + i, chance));
    }
    for (var steps = chance.between(3, 9); steps > 0; steps--) {
      runFor(chance.onceIn(3) ? chance.real(10, 150) : chance.real(0, 4));
      take(new WorkloadFaults(chance, session.latest(), workloads).next());
    }
    heal();
    new Wishes(session.latest()).areFulfilled();
  }

  private void create(String manifest) {
    story.append(manifest).append("---\n");
    var parsed = Manifests.parse("workload.yaml", manifest);
    assertThat(parsed.diagnostics()).as(manifest).isEmpty();
    for (var object : parsed.objects()) {
      var placed = Metas.withNamespace(object.object(), "default");
      workloads.add(session.execute(new Create(placed)).object());
    }
  }

  /** The machines and components run, nothing is closed, nothing is suspended but CronJobs. */
  private void heal() {
    for (var component : session.cluster().components().get()) {
      take(List.of("fault", "start-component", component.name()));
    }
    for (var node : session.latest().list(Kinds.NODE).toList()) {
      var name = node.getMetadata().getName();
      take(List.of("fault", "start-node", name));
      take(List.of("kubectl", "uncordon", name));
    }
    for (var workload : workloads) {
      var kind = Kinds.of(workload).name().toLowerCase(Locale.ROOT);
      if (List.of("job", "cronjob").contains(kind)) {
        var suspended = "{\"spec\":{\"suspend\":%s}}".formatted(kind.equals("cronjob"));
        take(List.of("kubectl", "patch", kind, workload.getMetadata().getName(), "-p", suspended));
      }
    }
    runFor(30);
    orphans().forEach(name -> take(List.of("kubectl", "delete", "pod", name)));
    var settled = session.runUntil(session::settled, session.now() + PATIENCE);
    assertThat(settled).as("settled within half an hour, but: %s", next()).isTrue();
  }

  /** What keeps time from settling. */
  private String next() {
    var entry = session.cluster().agenda().peekPressing();
    return entry == null ? "nothing" : entry.who() + " " + entry.what();
  }

  private List<String> orphans() {
    return session
        .latest()
        .list(Kinds.POD)
        .filter(pod -> Metas.controllerOf(pod) == null)
        .map(pod -> pod.getMetadata().getName())
        .toList();
  }

  private void take(List<String> words) {
    story.append("%.3fs ".formatted(Durations.inSeconds(session.now())));
    story.append(String.join(" ", words)).append('\n');
    operator.say(words);
  }

  private void runFor(double seconds) {
    session.runUntil(session.now() + Durations.seconds(seconds));
  }

  private void note(Change change) {
    promises.hold(change, session.latest());
  }
}
