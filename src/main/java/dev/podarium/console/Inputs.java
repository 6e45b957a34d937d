package dev.podarium.console;

import dev.podarium.manifest.Diagnostic;
import dev.podarium.manifest.Manifest;
import dev.podarium.manifest.ManifestFiles;
import dev.podarium.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a play reads, each file once: what is checked is what is applied, whatever becomes of the
 * files meanwhile.
 *
 * @param paths where the manifests lie; standard input is none
 * @param files all that were read, and those that the script will read
 */
record Inputs(Manifest manifest, Script script, List<Path> paths, List<Path> files) {

  /**
   * Reads them. Never throws for what is in them.
   *
   * @param paths manifests and folders; {@code -} is standard input
   * @param script null: none
   */
  static Inputs read(List<Path> paths, @Nullable Path script) {
    var lines = script == null ? Script.EMPTY : script(script);
    var given = paths.stream().filter(path -> !Reading.isStandardInput(path)).toList();
    var named = new ArrayList<>(given);
    if (script != null) {
      named.add(script);
    }
    lines.lines().forEach(line -> named.addAll(filesIn(line.words())));
    return new Inputs(
        Manifests.read(paths, System.in).required(),
        lines,
        given,
        ManifestFiles.below(named).files());
  }

  /** Whether standard input is named more than once, of which nothing would be left to read. */
  static boolean readTwice(List<Path> paths, @Nullable Path script) {
    return Stream.concat(paths.stream(), Stream.ofNullable(script))
            .filter(Reading::isStandardInput)
            .count()
        > 1;
  }

  /** What is wrong with them, in the order of reading. */
  List<Diagnostic> problems() {
    return Stream.concat(manifest.diagnostics().stream(), script.diagnostics().stream()).toList();
  }

  private static Script script(Path file) {
    try {
      return Script.parse(file.toString(), Reading.text(file), Commands::problem);
    } catch (IOException unreadable) {
      var problem = "the script cannot be read: it " + unreadable.getMessage();
      return new Script(List.of(), wrong(file, problem).diagnostics());
    }
  }

  private static Manifest wrong(Path file, String message) {
    return new Manifest(List.of(), List.of(new Diagnostic(file.toString(), 1, 1, message)));
  }

  /** Words that are names of files, alone or behind an option: {@code -fweb.yaml}. */
  private static List<Path> filesIn(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(word, word.replaceFirst("^(-f|-[-a-z]+=)", "")))
        .filter(word -> !word.isEmpty() && word.indexOf('\0') < 0)
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }
}
