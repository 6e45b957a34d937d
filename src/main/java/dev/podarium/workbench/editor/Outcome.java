package dev.podarium.workbench.editor;

import dev.podarium.api.Refusal;
import dev.podarium.kubectl.apply.Applied;
import dev.podarium.kubectl.command.ServerErrors;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.ManifestObject;
import dev.podarium.workbench.editor.Said.Sort;
import dev.podarium.workbench.frame.StackTraces;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one object that was applied.
 *
 * @param said what kubectl prints, line by line: warnings first, then {@code deployment.apps/web
 *     created}, or the error
 * @param applied whether it was taken, or was so already
 * @param diagnostics what was refused, at the fields that the API server names; at the object where
 *     it names none
 */
record Outcome(List<Said> said, boolean applied, List<Diagnostic> diagnostics) {

  /** As kubectl tells of it. */
  static Outcome of(ManifestObject object, Applied applied) {
    var refusal = applied.refusal();
    if (refusal != null) {
      return refused(object, applied.line(), refusal);
    }
    return applied.failure() == null
        ? applied(applied.warnings(), applied.line())
        : notSent(applied.line());
  }

  private static Outcome applied(List<String> warnings, String line) {
    var said = new ArrayList<Said>();
    warnings.forEach(warning -> said.add(new Said(Sort.WARNING, warning)));
    said.add(new Said(Sort.DONE, line));
    return new Outcome(List.copyOf(said), true, List.of());
  }

  private static Outcome refused(ManifestObject object, String line, Refusal refusal) {
    var problems = object.blamed(refusal.status());
    var brief =
        "%s: %s, see line %d"
            .formatted(
                ServerErrors.heading(refusal.status()), name(object), problems.getFirst().line());
    return new Outcome(List.of(new Said(Sort.REFUSED, line, brief)), false, problems);
  }

  private static Outcome notSent(String line) {
    return new Outcome(List.of(new Said(Sort.REFUSED, line)), false, List.of());
  }

  /** Something went wrong in this program. */
  static Outcome broken(ManifestObject object, Throwable error) {
    StackTraces.tell(error);
    return notSent(
        "%s was not applied, because this program made an error with it. The others were; change it"
                .formatted(name(object))
            + " and apply it again, and please report it.");
  }

  private static String name(ManifestObject object) {
    return object.ref().kind().name() + " " + object.ref().name();
  }
}
