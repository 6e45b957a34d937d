package dev.podarium.manifest;

import dev.podarium.files.FileText;
import dev.podarium.manifest.ManifestObject.Position;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
   * @param text YAML (several documents) or JSON
   */
  public static Manifest parse(String file, String text) {
    var problems = new Problems(file);
    var reader = new ObjectReader(problems);
    YamlDocuments.of(text, problems).forEach(reader::read);
    return new Manifest(reader.objects(), problems.sorted());
  }

  /** Reads one file, whatever it is called. Diagnostics name it as the path does. */
  public static Manifest readFile(Path file) {
    try {
      if (Files.size(file) > YamlDocuments.SIZE_LIMIT) {
        return wrong(file, "the file is larger than 8 MiB; split it into smaller files");
      }
      return parse(file.toString(), FileText.of(Files.readAllBytes(file)).text());
    } catch (CharacterCodingException notText) {
      return wrong(file, "yaml: invalid leading UTF-8 octet; save the file as UTF-8 text");
    } catch (IOException unreadable) {
      return wrong(file, "the file cannot be read; check that it exists and may be opened");
    }
  }

  /**
   * Reads files and folders, folders recursively: every {@code *.yaml}, {@code *.yml} and {@code
   * *.json}, ordered by name.
   */
  public static Manifest read(List<Path> paths) {
    var found = ManifestFiles.below(paths);
    var objects = new ArrayList<ManifestObject>();
    var diagnostics = new ArrayList<>(found.diagnostics());
    for (var file : found.files()) {
      var manifest = readFile(file);
      objects.addAll(manifest.objects());
      diagnostics.addAll(manifest.diagnostics());
    }
    return new Manifest(List.copyOf(objects), List.copyOf(diagnostics));
  }

  /** Loads the classes that a first parse needs, about a second's work. Call it off the window. */
  public static void warmUp() {
    parse("-", SMALL);
  }

  private static Manifest wrong(Path file, String message) {
    var problems = new Problems(file.toString());
    problems.add(new Position(1, 1), message);
    return new Manifest(List.of(), problems.sorted());
  }
}
