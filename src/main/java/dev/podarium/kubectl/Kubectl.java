package dev.podarium.kubectl;

import dev.podarium.api.Answer;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.patch.BadPatch;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Does what a kubectl command says and prints what kubectl would print. */
public final class Kubectl {

  private final Supplier<Snapshot> world;
  private final Function<Request, Answer> sender;
  private final LongSupplier clock;
  private final Path folder;

  /**
   * A command line for one cluster.
   *
   * @param world the newest snapshot; asked again after each request
   * @param sender carries a request out, or throws {@link Refusal}
   * @param clock virtual nanoseconds since the start, for ages
   * @param folder where relative paths after {@code -f} begin
   */
  public Kubectl(
      Supplier<Snapshot> world, Function<Request, Answer> sender, LongSupplier clock, Path folder) {
    this.world = world;
    this.sender = sender;
    this.clock = clock;
    this.folder = folder;
  }

  /**
   * A command line for a cluster that runs on a thread of its own. {@link #run} then waits for the
   * cluster's answers: not to be called on the JavaFX thread.
   */
  public static Kubectl over(ClusterSource cluster, Path folder) {
    return new Kubectl(
        cluster::latest,
        request -> waitFor(cluster, request),
        () -> cluster.time().map(time -> time.state().nanos()).orElse(cluster.latest().nanos()),
        folder);
  }

  /**
   * What a command printed.
   *
   * @param out standard output, whole lines or empty
   * @param err standard error, whole lines or empty
   * @param exit 0 when all went well, 1 otherwise
   */
  public record Result(String out, String err, int exit) {}

  /**
   * Runs one command. Never throws for what a person wrote or a server refused.
   *
   * @param words without the leading {@code kubectl}
   */
  public Result run(List<String> words) {
    var session = new Session(world, sender, clock, folder);
    var root = new Root();
    var line = new CommandLine(root);
    try {
      perform(line.parseArgs(words.toArray(String[]::new)), root, session);
    } catch (ParameterException wrong) {
      session.fail(Misuse.line(wrong));
    } catch (KubectlError | Refusal | BadPatch failure) {
      session.failed(failure);
    }
    return session.result();
  }

  /** Applies objects that were read already, as {@code apply -f} applies those of its files. */
  public Result apply(List<ManifestObject> objects) {
    var session = new Session(world, sender, clock, folder);
    objects.forEach(object -> session.attempt(() -> ApplyCommand.apply(object, session)));
    return session.result();
  }

  /** What is wrong with the words of a command, or null when it can be run. */
  public static @Nullable String problem(List<String> words) {
    try {
      new CommandLine(new Root()).parseArgs(words.toArray(String[]::new));
      return null;
    } catch (ParameterException wrong) {
      return Misuse.line(wrong);
    }
  }

  private static void perform(ParseResult parsed, Root root, Session session) {
    var last = parsed.asCommandLineList().getLast();
    if (last.isUsageHelpRequested() || !(last.getCommand() instanceof Verb verb)) {
      session.say(last.getUsageMessage().stripTrailing());
      return;
    }
    if (!root.namespace.isEmpty()) {
      session.use(root.namespace);
    }
    verb.run(session);
  }

  private static Answer waitFor(ClusterSource cluster, Request request) {
    try {
      return cluster.send(request).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw failed;
    }
  }
}
