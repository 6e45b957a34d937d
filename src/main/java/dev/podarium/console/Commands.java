package dev.podarium.console;

import dev.podarium.api.Refusal;
import dev.podarium.kubectl.Kubectl;
import dev.podarium.kubectl.command.CommandResult;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.objects.core.Namespaces;
import dev.podarium.objects.values.Printable;
import dev.podarium.session.Session;
import dev.podarium.simulation.Durations;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does what the words of a script say: kubectl commands, and what is done to the machines.
 *
 * <p>Drives the session; one thread.
 */
public final class Commands {

  private static final String KUBECTL = "kubectl";

  /** How long a command waits at most, in virtual nanoseconds. */
  private static final long PATIENCE = Durations.seconds(3600L);

  private final Session session;
  private final Kubectl kubectl;
  private long patientUntil;

  /** Commands for a cluster; relative paths begin in the working directory. */
  Commands(Session session) {
    this(session, Path.of(""));
  }

  /** Commands for a cluster; relative paths begin in that folder. */
  public Commands(Session session, Path folder) {
    this.session = session;
    kubectl = new Kubectl(session::latest, session::execute, session::now, folder, this::pass);
  }

  /** What is wrong with the words of a command, or null when it can be run. */
  static @Nullable String problem(List<String> words) {
    if (HardwareWords.areHardware(words)) {
      return HardwareWords.problem(words);
    }
    if (LoadWords.areLoad(words)) {
      return LoadWords.problem(words);
    }
    return words.getFirst().equals(KUBECTL)
        ? Kubectl.problem(words.subList(1, words.size()))
        : "\"%s\" is unknown; a command begins with kubectl, fault, node, cpu, memory or metric"
            .formatted(Printable.excerpt(words.getFirst()));
  }

  /** Applies objects that were read already, at the present virtual instant. */
  CommandResult apply(List<ManifestObject> objects) {
    return session.during("kubectl apply", () -> kubectl.apply(objects));
  }

  /** Runs a command at the present virtual instant. Never throws for what it says. */
  public CommandResult run(List<String> words) {
    return session.during(Printable.excerpt(String.join(" ", words)), () -> attempt(words));
  }

  /** Lets time go by for a command, as long as it is patient. */
  private boolean pass(long nanos) {
    var instant = Durations.after(session.now(), nanos);
    if (instant > patientUntil) {
      return false;
    }
    session.runUntil(instant);
    return true;
  }

  private CommandResult attempt(List<String> words) {
    patientUntil = Durations.after(session.now(), PATIENCE);
    try {
      return HardwareWords.areHardware(words) || LoadWords.areLoad(words)
          ? done(words)
          : kubectl.run(words.stream().skip(1).map(this::withPodName).toList());
    } catch (PodPointers.Astray astray) {
      return refused("error: " + astray.getMessage());
    } catch (Refusal refusal) {
      return refused(ServerErrors.line(refusal.status()));
    }
  }

  private CommandResult done(List<String> words) {
    session.execute(
        LoadWords.areLoad(words)
            ? LoadWords.parse(words, session.latest().discovery())
            : HardwareWords.parse(words, pods()::resolve));
    return new CommandResult("", "", ExitStatus.DONE);
  }

  private String withPodName(String word) {
    return PodPointers.isPointer(word) ? "pod/" + pods().resolve(word).name() : word;
  }

  private PodPointers pods() {
    return new PodPointers(session.latest(), Namespaces.DEFAULT);
  }

  private static CommandResult refused(String line) {
    return new CommandResult("", Printable.message(line) + "\n", ExitStatus.REFUSED);
  }
}
