package dev.podarium.workbench.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A lesson that ships with the program: its manifests, and what to do and what to watch.
 *
 * @param title {@code Self-healing}
 * @param advice empty when there is none
 * @param manifests in the order in which they are applied
 */
public record Example(String title, String advice, List<Manifest> manifests) {

  /** One manifest. */
  public record Manifest(String name, String text) {}

  private static final String FIRST = "nginx-deployment.yaml";

  /** What the window opens with: the Deployment of the lesson. */
  public static Example first() {
    return of(folder().resolve(FIRST));
  }

  /** All examples: single manifests first, then the stories, each in alphabetical order. */
  public static List<Example> all() {
    var found = new ArrayList<Path>();
    children(folder()).filter(Example::isManifest).forEach(found::add);
    children(folder()).filter(Files::isDirectory).forEach(found::add);
    return found.stream().map(Example::of).toList();
  }

  private static Example of(Path path) {
    if (!Files.isDirectory(path)) {
      return new Example(titleOf(path), "", List.of(manifest(path)));
    }
    var readme = path.resolve("README.md");
    return new Example(
        titleOf(path),
        Files.exists(readme) ? manifest(readme).text().strip() : "",
        children(path).filter(Example::isManifest).map(Example::manifest).toList());
  }

  private static boolean isManifest(Path path) {
    var name = String.valueOf(path.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static Manifest manifest(Path path) {
    try {
      return new Manifest(String.valueOf(path.getFileName()), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> children(Path folder) {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code Bad image} of {@code bad-image/} and {@code bare-pod.yaml}. */
  private static String titleOf(Path path) {
    var name = String.valueOf(path.getFileName()).replaceAll("/$|\\.ya?ml$|\\.json$", "");
    var words = name.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The folder of the examples, beside the classes or inside the program's jar. */
  private static Path folder() {
    try {
      var uri =
          Objects.requireNonNull(Example.class.getResource("/manifests"), "manifests").toURI();
      return "jar".equals(uri.getScheme()) ? insideJar(uri) : Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path insideJar(URI uri) {
    try {
      FileSystems.getFileSystem(uri);
    } catch (FileSystemNotFoundException notYet) {
      open(uri);
    }
    return Path.of(uri);
  }

  private static void open(URI uri) {
    try {
      var opened = FileSystems.newFileSystem(uri, Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(opened)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(java.nio.file.FileSystem opened) {
    try {
      opened.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
