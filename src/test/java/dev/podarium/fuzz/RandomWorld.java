package dev.podarium.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.StoredObjects;
import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.Request.Create;
import dev.podarium.chance.Chance;
import dev.podarium.console.ClusterFactory;
import dev.podarium.console.Operator;
import dev.podarium.console.Trace;
import dev.podarium.manifest.Manifests;
import dev.podarium.objects.metadata.Metas;
import dev.podarium.session.Move;
import dev.podarium.session.Scenario;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import dev.podarium.store.States;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A cluster to which anything may happen, from a seed. In the end all is healed, and must be as it
 * is wanted.
 */
final class RandomWorld {

  /** More than any of these worlds needs: an endless loop through virtual time ends here. */
  private static final int MOST_ENTRIES = 3_000_000;

  private static final long PATIENCE = Durations.seconds(2 * 3600L);

  private final Chance chance;
  private final Session session;
  private final Operator operator;
  private final Speech speech = new Speech();
  private final StoredObjects objects = new StoredObjects();
  private final States states = new States(32);
  private final MessageDigest digest = sha256();
  private final StringBuilder story = new StringBuilder();
  private long revisions;

  private RandomWorld(Chance chance) {
    this.chance = chance;
    session =
        new Session(
            Scenario.of("fuzz", chance.seed(), nodes(chance)), ClusterFactory.watched(this::note));
    session.watch(change -> states.take(session.latest()));
    operator = new Operator(session);
  }

  /**
   * Lives it.
   *
   * @return how many revisions it had, and the hash of its trace
   * @throws AssertionError when a law is broken; its message holds the manifest and the script
   */
  static String lived(long seed) {
    var world = new RandomWorld(Chance.of(seed));
    try {
      world.live();
    } catch (RuntimeException | Error broken) {
      throw new AssertionError(
          "seed %d at %.3fs: %s%n%s"
              .formatted(seed, Durations.inSeconds(world.session.now()), broken, world.story),
          broken);
    }
    return world.revisions + " " + HexFormat.of().formatHex(world.digest.digest());
  }

  private void live() {
    for (var i = chance.between(0, 2); i >= 0; i--) {
      create(RandomDeployment.manifest("w" + i, chance));
    }
    for (var steps = chance.between(5, 25); steps > 0; steps--) {
      runFor(chance.onceIn(4) ? chance.real(0, 90) : chance.real(0, 5));
      take(new Faults(chance, session.latest()).next());
      new Laws(session.latest()).holdAlways();
    }
    heal();
    new Laws(session.latest()).allIsAsWanted();
    objects.areAsWritten();
    states.areAsTheyWere(session.cluster().history().apply(1), 0);
  }

  private void heal() {
    Healing.commands(session.latest()).forEach(this::take);
    runFor(600);
    Healing.commands(session.latest()).forEach(this::take);
    live(session.moves().until(session::settled, session.now() + PATIENCE));
    assertThat(session.settled()).as("settled in the end").isTrue();
  }

  private void create(String manifest) {
    story.append(manifest).append("\n---\n");
    var parsed = Manifests.parse("world.yaml", manifest);
    assertThat(parsed.diagnostics()).isEmpty();
    parsed
        .objects()
        .forEach(
            object -> session.execute(new Create(Metas.withNamespace(object.object(), "default"))));
  }

  private void take(List<String> words) {
    story.append(Durations.inSeconds(session.now())).append("s");
    words.forEach(word -> story.append(" '").append(word).append('\''));
    story.append('\n');
    speech.check(operator.say(words));
  }

  private void runFor(double seconds) {
    live(session.moves().toInstant(session.now() + Durations.seconds(seconds)));
  }

  private void live(Move move) {
    if (!move.goOn(() -> session.position() > MOST_ENTRIES)) {
      throw new AssertionError("more entries of the agenda than can be");
    }
  }

  private void note(Change change) {
    if (change.revision() != ++revisions) {
      throw new AssertionError("revision " + change.revision() + " instead of " + revisions);
    }
    digest.update(Trace.line(change).getBytes(StandardCharsets.UTF_8));
    speech.check(change);
    objects.accept(change);
  }

  private static List<NodeShape> nodes(Chance chance) {
    var shapes = new ArrayList<NodeShape>();
    for (var i = chance.between(1, 10); i > 0; i--) {
      var usual = NodeShape.of("node-" + shapes.size());
      shapes.add(
          new NodeShape(
              usual.name(),
              chance.oneOf("4", "4", "1", "500m", "16"),
              chance.oneOf("8Gi", "8Gi", "1Gi", "512Mi"),
              chance.oneOf(110, 110, 8, 30),
              usual.labels()));
    }
    return shapes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
