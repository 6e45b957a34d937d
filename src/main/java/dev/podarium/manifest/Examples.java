package dev.podarium.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The manifests that ship with the program, in the folder {@code manifests} of the project. They
 * are resources of the class path, so they are there wherever the program is started.
 */
public final class Examples {

  private static final String LESSON = "nginx-deployment.yaml";

  private Examples() {}

  /** One manifest: what it is called and what is in it. */
  public record Text(String name, String text) {}

  /**
   * One example.
   *
   * @param name of its folder or file
   * @param hint what to do and what to watch; empty for a manifest that needs none
   * @param texts in the order in which they are to be applied
   */
  public record Example(String name, String hint, List<Text> texts) {}

  /** The lesson's Deployment, with which a window opens. */
  public static Text lesson() {
    return all().stream()
        .flatMap(example -> example.texts().stream())
        .filter(text -> text.name().equals(LESSON))
        .findFirst()
        .orElseThrow();
  }

  /** Everything that ships: single manifests first, then folders, each by name. */
  public static List<Example> all() {
    try {
      var uri = Objects.requireNonNull(Examples.class.getResource("/manifests/" + LESSON)).toURI();
      if (!uri.getScheme().equals("jar")) {
        return below(Path.of(uri).resolveSibling("."));
      }
      try (var jar = opened(uri)) {
        return below(jar.getPath("/manifests"));
      }
    } catch (IOException | URISyntaxException broken) {
      throw new UncheckedIOException(
          new IOException("the examples are not in the program", broken));
    }
  }

  private static FileSystem opened(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException openElsewhere) {
      return FileSystems.newFileSystem(Path.of(URI.create(jarFile(uri))));
    }
  }

  private static String jarFile(URI uri) {
    var inner = uri.getSchemeSpecificPart();
    return inner.substring(0, inner.indexOf("!/"));
  }

  private static List<Example> below(Path folder) throws IOException {
    try (var entries = Files.list(folder.normalize())) {
      var sorted = entries.sorted().toList();
      var files = sorted.stream().filter(ManifestFiles::isManifest).map(Examples::single);
      var folders = sorted.stream().filter(Files::isDirectory).map(Examples::folder);
      return Stream.concat(files, folders).toList();
    }
  }

  private static Example single(Path file) {
    return new Example(name(file), "", List.of(text(file)));
  }

  private static Example folder(Path folder) {
    try (var entries = Files.list(folder)) {
      var texts = entries.filter(ManifestFiles::isManifest).sorted().map(Examples::text).toList();
      var readme = Files.readString(folder.resolve("README.md"));
      return new Example(name(folder), readme.lines().findFirst().orElse(""), texts);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Text text(Path file) {
    try {
      return new Text(name(file), Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString().replace("/", "");
  }
}
