package dev.podarium.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podarium.World;
import dev.podarium.api.Address;
import dev.podarium.api.Change;
import dev.podarium.api.HardwareCommand.NodeShape;
import dev.podarium.api.History;
import dev.podarium.api.Snapshot;
import dev.podarium.cluster.Cluster;
import dev.podarium.cluster.runtime.images.Catalogue;
import dev.podarium.console.Operator;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.json.Json;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A story of the folder manifests on the stage: its commands said at virtual instants to the real
 * engine, and what followed.
 */
public final class Stage {

  private static final long PATIENCE = Durations.seconds(3600L);

  private final Cluster cluster;
  private final Session session;
  private final Operator operator;

  private Stage(int nodes) {
    var shapes = IntStream.range(0, nodes).mapToObj(i -> NodeShape.of("node-" + i)).toList();
    cluster = new Cluster(1, shapes, Catalogue.standard());
    session = World.session(cluster);
    operator = new Operator(session);
  }

  /** An empty stage of that many Nodes, node-0 first. */
  public static Stage empty(int nodes) {
    return new Stage(nodes);
  }

  /** The same, with a file or folder below {@code manifests} applied at virtual time zero. */
  public static Stage of(String story, int nodes) {
    return new Stage(nodes).say("kubectl apply -f manifests/" + story);
  }

  /** The session behind it, for a window that takes it over. */
  public Session session() {
    return session;
  }

  /** Says a line of a script now, words parted by blanks; it has to be done as asked. */
  public Stage say(String line) {
    var result = trying(line);
    assertThat(result.exit()).as(line + ": " + result.err()).isZero();
    return this;
  }

  /** Says a line, and tells what came of it. */
  public CommandResult trying(String line) {
    return operator.say(List.of(line.split(" +")));
  }

  /** What {@code kubectl} prints. */
  public String printed(String line) {
    return trying(line).out();
  }

  /** Lets that much virtual time go by. */
  public Stage runFor(double seconds) {
    session.runUntil(session.now() + Durations.seconds(seconds));
    return this;
  }

  /** Runs until nothing is left but heartbeats; fails after an hour of virtual time. */
  public Stage settle() {
    var settled = session.runUntil(session::settled, session.now() + PATIENCE);
    assertThat(settled).as("settled within an hour of virtual time").isTrue();
    return this;
  }

  /** The present moment, virtual seconds since the start. */
  public double seconds() {
    return Durations.inSeconds(session.now());
  }

  /** The newest state. */
  public Snapshot world() {
    return session.latest();
  }

  /** All of a class, in order. */
  public <T extends HasMetadata> List<T> list(Class<T> type) {
    return world().list(type).toList();
  }

  /** An object in namespace default, which has to be there. */
  public <T extends HasMetadata> T find(Class<T> type, String name) {
    var kind = Kinds.of(type);
    var ref = new ObjectRef(kind, kind.namespaced() ? "default" : "", name);
    return type.cast(Objects.requireNonNull(world().find(ref), ref + " is not there"));
  }

  /** What happened, as a window reads it. */
  public History history() {
    return cluster.history(1);
  }

  /** Every change since the start, oldest first. */
  public List<Change> changes() {
    return history().changes(new Address(1, 0)).changes();
  }

  /** What was read of the objects of a class one after the other, each once while it held. */
  public <T extends HasMetadata, V> List<V> course(
      Class<T> type, String name, Function<T, V> read) {
    var values = new ArrayList<V>();
    for (var change : changes()) {
      if (type.isInstance(change.after()) && change.ref().name().equals(name)) {
        var value = read.apply(type.cast(change.after()));
        if (values.isEmpty() || !Objects.equals(values.getLast(), value)) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** {@code Normal ScalingReplicaSet Scaled up …} of the Events about an object, oldest first. */
  public List<String> events(HasMetadata about) {
    return changes().stream()
        .filter(change -> change.before() == null)
        .map(Change::after)
        .filter(Event.class::isInstance)
        .map(Event.class::cast)
        .filter(event -> about.getMetadata().getUid().equals(event.getInvolvedObject().getUid()))
        .map(event -> "%s %s %s".formatted(event.getType(), event.getReason(), event.getMessage()))
        .toList();
  }

  /** {@code Available=True MinimumReplicasAvailable} of each condition, in stored order. */
  public static List<String> conditions(HasMetadata object) {
    var status = (Map<?, ?>) Json.tree(object).getOrDefault("status", Map.of());
    return status.get("conditions") instanceof List<?> list
        ? list.stream().map(each -> condition((Map<?, ?>) each)).toList()
        : List.of();
  }

  private static String condition(Map<?, ?> condition) {
    var reason = condition.get("reason");
    return condition.get("type")
        + "="
        + condition.get("status")
        + (reason == null ? "" : " " + reason);
  }
}
