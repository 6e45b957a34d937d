package dev.podarium.workbench.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.Manifests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  /** The same text with what the API server refused in it. */
  Reading refused(List<Diagnostic> refusals, String baseline) {
    var all = new ArrayList<>(manifest.diagnostics());
    all.addAll(refusals);
    return of(text, baseline, new Manifest(manifest.objects(), List.copyOf(all)));
  }

  private static Reading of(String text, String baseline, Manifest manifest) {
    var stretches = Stretch.of(text, manifest.diagnostics());
    return new Reading(
        text, manifest, stretches, YamlColours.of(text, stretches), changed(baseline, text));
  }

  private static Set<Integer> changed(String baseline, String text) {
    var deltas = DiffUtils.diff(baseline.lines().toList(), text.lines().toList()).getDeltas();
    var lines = new TreeSet<Integer>();
    deltas.forEach(delta -> lines(delta).forEach(lines::add));
    return lines;
  }

  /** A line that was taken out marks the line that now stands in its place. */
  private static Stream<Integer> lines(AbstractDelta<String> delta) {
    var target = delta.getTarget();
    var size = delta.getType() == DeltaType.DELETE ? 1 : target.size();
    return IntStream.range(target.getPosition(), target.getPosition() + size).boxed();
  }
}
