package dev.podarium.kubectl;

import dev.podarium.api.Answer;
import dev.podarium.api.ClusterSource;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Snapshot;
import dev.podarium.kubectl.apply.Applied;
import dev.podarium.kubectl.apply.ApplyCommand;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.kubectl.command.Invocation;
import dev.podarium.kubectl.command.KubectlError;
import dev.podarium.kubectl.command.Misuse;
import dev.podarium.kubectl.command.Verb;
import dev.podarium.kubectl.command.Waiting;
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
  private final Waiting waiting;

  /**
   * A command line for one cluster that waits for nothing.
   *
   * @param world the newest snapshot; asked again after each request
   * @param sender carries a request out, or throws {@link Refusal}
   * @param clock virtual nanoseconds since the start, for ages
   * @param folder where relative paths after {@code -f} begin
   */
  public Kubectl(
      Supplier<Snapshot> world, Function<Request, Answer> sender, LongSupplier clock, Path folder) {
    this(world, sender, clock, folder, Waiting.NEVER);
  }

  /**
   * The same of which some commands wait.
   *
   * @param waiting lets virtual time go by
   */
  public Kubectl(
      Supplier<Snapshot> world,
      Function<Request, Answer> sender,
      LongSupplier clock,
      Path folder,
      Waiting waiting) {
    this.world = world;
    this.sender = sender;
    this.clock = clock;
    this.folder = folder;
    this.waiting = waiting;
  }

  /**
   * A command line for a cluster that runs on a thread of its own. {@link #run} then waits for the
   * cluster's answers: not to be called on the JavaFX thread.
   */
  public static Kubectl over(ClusterSource cluster, Path folder) {
    return over(cluster, folder, Waiting.NEVER);
  }

  /** The same of which some commands wait. */
  public static Kubectl over(ClusterSource cluster, Path folder, Waiting waiting) {
    return new Kubectl(
        cluster::latest,
        request -> waitFor(cluster, request),
        () -> cluster.time().map(time -> time.state().nanos()).orElse(cluster.latest().nanos()),
        folder,
        waiting);
  }

  /**
   * Runs one command. Never throws for what a person wrote or a server refused.
   *
   * @param words without the leading {@code kubectl}
   */
  public CommandResult run(List<String> words) {
    var invocation = new Invocation(world, sender, clock, folder, waiting);
    var root = new Root();
    var line = new CommandLine(root);
    try {
      perform(line.parseArgs(words.toArray(String[]::new)), root, invocation);
    } catch (ParameterException wrong) {
      invocation.fail(Misuse.line(wrong));
    } catch (KubectlError | Refusal | BadPatch failure) {
      invocation.failed(failure);
    }
    return invocation.result();
  }

  /** Applies objects that were read already, as {@code apply -f} applies those of its files. */
  public CommandResult apply(List<ManifestObject> objects) {
    var invocation = new Invocation(world, sender, clock, folder, waiting);
    objects.forEach(object -> invocation.attempt(() -> ApplyCommand.apply(object, invocation)));
    return invocation.result();
  }

  /** Applies one object that was read already; what became of it. Never throws for a refusal. */
  public Applied apply(ManifestObject object) {
    return ApplyCommand.outcome(object, new Invocation(world, sender, clock, folder, waiting));
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

  private static void perform(ParseResult parsed, Root root, Invocation invocation) {
    var last = parsed.asCommandLineList().getLast();
    if (last.isUsageHelpRequested() || !(last.getCommand() instanceof Verb verb)) {
      invocation.say(last.getUsageMessage().stripTrailing());
      return;
    }
    if (!root.namespace.isEmpty()) {
      invocation.use(root.namespace);
    }
    verb.run(invocation);
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
