package dev.podarium.workbench.editor;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.Manifests;
import dev.podarium.workbench.frame.StackTraces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fxmisc.richtext.model.StyleSpans;

/**
 * What was found out about a text. Made away from the JavaFX thread.
 *
 * @param manifest its objects and what is wrong
 * @param stretches where what is wrong is underlined
 * @param colours style classes of every character
 * @param changed the lines that differ from what was opened or last applied, from 0
 */
record Reading(
    String text,
    Manifest manifest,
    List<Stretch> stretches,
    StyleSpans<Collection<String>> colours,
    Set<Integer> changed) {

  /**
   * Reads a text.
   *
   * @param baseline what was opened or last applied
   */
  static Reading of(String file, String text, String baseline) {
    return of(text, baseline, Manifests.parse(file, text));
  }

  /** What is shown of a text over which this program stumbled. */
  static Reading failed(String file, String text, Throwable error) {
    StackTraces.tell(error);
    var problem =
        new Diagnostic(
            file,
            1,
            1,
            "this text cannot be read, because this program made an error with it; change or save"
                + " it, and please report it");
    return new Reading(
        text, new Manifest(List.of(), List.of(problem)), List.of(), YamlColours.none(), Set.of());
  }

  /** The same text with what the API server refused in it. */
  Reading refused(List<Diagnostic> refusals, String baseline) {
    var all = new ArrayList<>(manifest.diagnostics());
    all.addAll(refusals);
    return of(
        text, baseline, new Manifest(manifest.objects(), List.copyOf(all), manifest.warnings()));
  }

  private static Reading of(String text, String baseline, Manifest manifest) {
    var stretches = Stretch.of(text, manifest);
    return new Reading(
        text,
        manifest,
        stretches,
        YamlColours.of(text, stretches),
        ChangedLines.between(baseline, text));
  }
}
