package dev.podarium.kubectl;

import dev.podarium.api.Answer;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.ObjectRef;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One command's connection to its cluster and to the person: requests out, lines back. */
final class Session {

  private final Supplier<Snapshot> world;
  private final Function<Request, Answer> sender;
  private final LongSupplier clock;
  private final Path folder;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private int exit;
  private String namespace = "default";

  Session(
      Supplier<Snapshot> world, Function<Request, Answer> sender, LongSupplier clock, Path folder) {
    this.world = world;
    this.sender = sender;
    this.clock = clock;
    this.folder = folder;
  }

  /** From now on names without a namespace are in this one. */
  void use(String namespace) {
    this.namespace = namespace;
  }

  String namespace() {
    return namespace;
  }

  /** The newest state, with every request of this command in it. */
  Snapshot world() {
    return world.get();
  }

  /** Virtual nanoseconds since the start. */
  long now() {
    return clock.getAsLong();
  }

  Path resolve(String path) {
    return folder.resolve(path);
  }

  /** Sends a request; what the server warns of is said before anything else. */
  HasMetadata send(Request request) {
    var answer = sender.apply(request);
    answer.warnings().forEach(warning -> warn("Warning: " + warning));
    return answer.object();
  }

  /** The object, as a GET would bring it. */
  HasMetadata get(ObjectRef ref) {
    var found = world().find(ref);
    if (found == null) {
      throw new Refusal(ServerErrors.notFound(ref));
    }
    return found;
  }

  /** A line on standard output. */
  void say(String line) {
    out.append(line).append('\n');
  }

  /** A line on standard error that is no failure. */
  void warn(String line) {
    err.append(line).append('\n');
  }

  /** A line on standard error, and the command has failed; it may still go on. */
  void fail(String line) {
    warn(line);
    exit = 1;
  }

  /** Does something to one of several objects; what the server refuses does not stop the others. */
  void attempt(Runnable action) {
    try {
      action.run();
    } catch (Refusal refusal) {
      fail(ServerErrors.line(refusal.status()));
    }
  }

  Kubectl.Result result() {
    return new Kubectl.Result(out.toString(), err.toString(), exit);
  }
}
