package dev.podarium.kubectl.create;

import dev.podarium.kubectl.command.KubectlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The words of a command that makes something that runs: one name, and after {@code --} what its
 * container is to do.
 *
 * <p>Source: k8s.io/kubectl/pkg/cmd/create/create.go, NameFromCommandArgs
 */
final class NameAndCommand {

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Parameters(paramLabel = "NAME", description = "The name, and after -- the command to run.")
  List<String> words = new ArrayList<>();

  /** The name. */
  String name() {
    var names = words.size() - afterDash();
    if (names != 1) {
      throw new KubectlError(
          "error: exactly one NAME is required, got %d\nSee '%s -h' for help and examples"
              .formatted(names, spec().qualifiedName()));
    }
    return words.getFirst();
  }

  /** What the container is to do; empty: what its image says. */
  List<String> command() {
    return words.subList(words.size() - afterDash(), words.size());
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(command, "set when the words are read");
  }

  private int afterDash() {
    var all = spec().commandLine().getParseResult().originalArgs();
    var dash = all.indexOf("--");
    return dash < 0 ? 0 : all.size() - dash - 1;
  }
}
