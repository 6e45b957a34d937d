package dev.podarium.manifest;

import dev.podarium.manifest.ManifestObject.Position;
import dev.podarium.objects.Kinds;
import dev.podarium.objects.values.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads manifests. Never throws for what is in them; any thread. */
public final class Manifests {

  /** Large enough to load what a first parse needs, small enough to be quick. */
  private static final String SMALL =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: "nginx:1", ports: [{containerPort: 80}]}]}
      """;

  private Manifests() {}

  /**
   * Reads a text.
   *
   * @param file how diagnostics name it; {@code -} for text without a file
   * @param text YAML (several documents) or JSON (several values)
   */
  public static Manifest parse(String file, String text) {
    return parse(text, new Problems(file));
  }

  /**
   * Reads one file, whatever it is called. Diagnostics name it as the path does; that there is no
   * object in it is a warning.
   */
  public static Manifest readFile(Path file) {
    return readFile(file, InputStream.nullInputStream());
  }

  /** Reads files and folders, and nothing from the standard input. */
  public static Manifest read(List<Path> paths) {
    return read(paths, InputStream.nullInputStream());
  }

  /**
   * Reads files and folders, folders recursively: every {@code *.yaml}, {@code *.yml} and {@code
   * *.json}, ordered by name.
   *
   * @param standardInput what is read, once and to its end, where {@code -} or {@code /dev/stdin}
   *     is among the paths
   */
  public static Manifest read(List<Path> paths, InputStream standardInput) {
    var found = ManifestFiles.below(paths);
    var objects = new ArrayList<ManifestObject>();
    var diagnostics = new ArrayList<>(found.diagnostics());
    var warnings = new ArrayList<>(found.warnings());
    for (var file : found.files()) {
      var manifest = readFile(file, standardInput);
      objects.addAll(manifest.objects());
      diagnostics.addAll(manifest.diagnostics());
      warnings.addAll(manifest.warnings());
    }
    return new Manifest(List.copyOf(objects), List.copyOf(diagnostics), List.copyOf(warnings));
  }

  /** Loads the classes that a first parse needs, about a second's work. Call it off the window. */
  public static void warmUp() {
    parse("-", SMALL);
  }

  private static Manifest readFile(Path file, InputStream standardInput) {
    var problems = new Problems(Printable.text(file.toString()));
    try {
      var bytes =
          file.equals(ManifestFiles.STANDARD_INPUT)
              ? RegularFiles.bytes(standardInput)
              : RegularFiles.bytes(file);
      return withDoubt(file, parse(Decoding.text(bytes, problems), problems));
    } catch (Unreadable unreadable) {
      unreadable.addTo(problems);
    } catch (IOException broken) {
      problems.add(new Position(1, 1), "the standard input cannot be read to its end");
    }
    return new Manifest(List.of(), problems.sorted());
  }

  private static Manifest parse(String text, Problems problems) {
    var reader = new ObjectReader(problems, Kinds.BUILT_IN);
    Documents.of(text, problems).forEach(reader::read);
    return new Manifest(reader.objects(), problems.sorted(), problems.warnings());
  }

  private static Manifest withDoubt(Path file, Manifest read) {
    if (!read.objects().isEmpty() || !read.valid()) {
      return read;
    }
    var warnings = new ArrayList<>(read.warnings());
    warnings.add(nothingIn(file));
    return new Manifest(List.of(), List.of(), List.copyOf(warnings));
  }

  private static Diagnostic nothingIn(Path file) {
    return Diagnostic.warning(
        Printable.text(file.toString()),
        1,
        1,
        "no object in it; write one that begins with apiVersion, kind and metadata");
  }
}
