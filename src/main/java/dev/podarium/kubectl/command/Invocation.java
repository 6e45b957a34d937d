package dev.podarium.kubectl.command;

import dev.podarium.api.Answer;
import dev.podarium.api.Refusal;
import dev.podarium.api.Request;
import dev.podarium.api.Request.ListObjects;
import dev.podarium.api.Selection;
import dev.podarium.api.Snapshot;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.ObjectRef;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.patch.BadPatch;
import dev.podarium.objects.values.Printable;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One command's connection to its cluster and to the person: requests out, lines back. */
public final class Invocation {

  /** A command begins by asking the server something, as kubectl does for its kinds. */
  private static final Request DISCOVERY =
      new ListObjects(Selection.only(ObjectRef.cluster(Kinds.NAMESPACE, Namespaces.DEFAULT)));

  private final Supplier<Snapshot> world;
  private final Function<Request, Answer> sender;
  private final LongSupplier clock;
  private final Path folder;
  private final Waiting waiting;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private final Set<String> warned = new HashSet<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private int exit;
  private String namespace = Namespaces.DEFAULT;
  private boolean namespaceGiven;
  private @Nullable Answer discovered;

  public Invocation(
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

  /** From now on names without a namespace are in this one, which was asked for. */
  public void use(String namespace) {
    this.namespace = namespace;
    namespaceGiven = true;
  }

  /** Whether the command names the namespace, so that manifests may name no other. */
  public boolean namespaceGiven() {
    return namespaceGiven;
  }

  public String namespace() {
    return namespace;
  }

  /**
   * The newest state, with every request of this command in it.
   *
   * @throws Refusal when the server does not answer
   */
  public Snapshot world() {
    if (discovered == null) {
      discovered = sender.apply(DISCOVERY);
    }
    return world.get();
  }

  /** The kinds that the cluster has. */
  public Kinds kinds() {
    return world().discovery();
  }

  /** Virtual nanoseconds since the start. */
  public long now() {
    return clock.getAsLong();
  }

  /** Lets so many virtual nanoseconds go by; false when the command cannot wait any longer. */
  public boolean pass(long nanos) {
    return waiting.pass(nanos);
  }

  public Path resolve(String path) {
    return folder.resolve(path);
  }

  /**
   * Sends a request; what the server warns of is said before anything else, each warning once a
   * command.
   */
  public HasMetadata send(Request request) {
    var answer = sender.apply(request);
    answer.warnings().stream().filter(warned::add).forEach(warning -> warn("Warning: " + warning));
    return answer.object();
  }

  /** Asks the server for what is not stored: it is answered now. */
  public Answer ask(Request.Read question) {
    return sender.apply(question);
  }

  /** The object, as a GET would bring it. */
  public HasMetadata get(ObjectRef ref) {
    var found = world().find(ref);
    if (found == null) {
      throw new Refusal(ServerErrors.notFound(ref));
    }
    return found;
  }

  /** A line on standard output. */
  public void say(String line) {
    out.append(line).append('\n');
  }

  /** What stands on standard error and is no failure; of each line what helps. */
  public void warn(String lines) {
    lines.lines().forEach(line -> err.append(Printable.message(line)).append('\n'));
  }

  /** The same, and the command has failed; it may still go on. */
  public void fail(String lines) {
    warn(lines);
    exit = 1;
  }

  /** Does something to one of several objects; what goes wrong with it does not stop the others. */
  public void attempt(Runnable action) {
    try {
      action.run();
    } catch (Refusal | KubectlError | BadPatch failure) {
      failed(failure);
    }
  }

  /** Something has gone wrong; it is said when the command has ended. */
  public void failed(RuntimeException failure) {
    failures.add(failure);
  }

  /** Whether something has gone wrong so far. */
  public boolean hasFailed() {
    return !failures.isEmpty();
  }

  /** What has gone wrong so far. */
  public List<RuntimeException> failures() {
    return List.copyOf(failures);
  }

  /** What has gone wrong so far, as it is printed at the end. */
  public List<String> failureLines() {
    return hasFailed() ? Failures.lines(failures) : List.of();
  }

  /** The lines on standard error so far. */
  public List<String> warnings() {
    return err.toString().lines().toList();
  }

  /** What was printed, with what has gone wrong at the end. */
  public CommandResult result() {
    failureLines().forEach(this::fail);
    return new CommandResult(out.toString(), err.toString(), exit);
  }
}
