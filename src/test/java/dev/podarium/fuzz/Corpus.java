package dev.podarium.fuzz;

import dev.podarium.chance.Chance;
import dev.podarium.upstream.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Good manifests to begin with: the examples, what lies beside the project, and a full Pod. */
final class Corpus {

  private static final List<String> TEXTS = texts();

  private Corpus() {}

  /** A manifest's text. */
  static String any(Chance chance) {
    return chance.onceIn(6) ? RandomDeployment.manifest("w0", chance) : chance.oneOf(TEXTS);
  }

  private static List<String> texts() {
    var texts = new ArrayList<String>();
    Stream.of("src/test/resources/fuzz", "manifests")
        .map(Path::of)
        .forEach(folder -> read(folder, texts));
    Shared.find("manifests").ifPresent(folder -> read(folder, texts));
    return List.copyOf(texts);
  }

  private static void read(Path folder, List<String> texts) {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
