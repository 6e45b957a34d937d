package dev.podarium.cluster.runtime.shell;

import dev.podarium.cluster.runtime.process.Programs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a command of the small shell finds where it runs.
 *
 * @param files that are there
 * @param variables that are set
 * @param missing which programs are not there for certain
 * @param own which programs are the image's own process
 * @param leaves which commands that start it go into the background
 */
public record ShellContext(
    Set<String> files,
    Map<String, String> variables,
    Predicate<String> missing,
    Predicate<String> own,
    Predicate<List<String>> leaves) {

  /** A context of which nothing is known but its files. */
  static ShellContext with(Set<String> files) {
    return new ShellContext(
        files, Map.of(), Programs::surelyMissing, program -> false, command -> false);
  }

  /** The same context with these files. */
  public ShellContext holding(Set<String> there) {
    return new ShellContext(there, variables, missing, own, leaves);
  }
}
