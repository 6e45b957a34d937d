package dev.podarium.cluster.runtime.images;

import dev.podarium.cluster.runtime.process.ProcessSpec;
import dev.podarium.cluster.runtime.process.Programs;
import dev.podarium.cluster.runtime.shell.Shell;
import dev.podarium.cluster.runtime.shell.ShellCache;
import dev.podarium.objects.json.Json;
import dev.podarium.simulation.Durations;
import dev.podarium.simulation.Timing;
import io.fabric8.kubernetes.api.model.Container;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of images and of the processes in them. Answers never change.
 *
 * <p>What a container does comes from the Pod's annotations, else from the container's command,
 * else from the image's entry; an image without entry starts, runs and answers.
 */
public final class Catalogue {

  private static final Map<String, Object> UNKNOWN = Map.of("image", "", "user", "");

  private final Timing sandbox;
  private final ImageEntry unknown;
  private final Map<String, ImageEntry> entries;
  private final @Nullable Pins pins;

  /** Images of containers whose Pods annotate nothing: thousands of replicas have the same. */
  private final Map<String, Image> plain = new ConcurrentHashMap<>();

  private final ShellCache cache = new ShellCache();

  /** What the container of an image that was asked for last does: replicas come one by one. */
  private final Map<String, Known> lately = new ConcurrentHashMap<>();

  private Catalogue(
      Timing sandbox, ImageEntry unknown, Map<String, ImageEntry> entries, @Nullable Pins pins) {
    this.sandbox = sandbox;
    this.unknown = unknown;
    this.entries = entries;
    this.pins = pins;
  }

  private record Known(ProcessKey key, ProcessSpec spec) {}

  /** Times that hold for every image. */
  private record Pins(Timing pulls, Timing starts, Timing stops) {}

  /** The catalogue that ships with the program. */
  public static Catalogue standard() {
    return Shipped.CATALOGUE;
  }

  /**
   * The same images and processes, all with these times in virtual seconds and answering at once:
   * for tests that compare with a recording.
   */
  public static Catalogue pinned(double pulls, double starts, double stops) {
    var pins =
        new Pins(
            Timing.exactly(Durations.seconds(pulls)),
            Timing.exactly(Durations.seconds(starts)),
            Timing.exactly(Durations.seconds(stops)));
    return new Catalogue(Timing.NONE, standard().unknown, standard().entries, pins);
  }

  /**
   * A catalogue read from text in the format of {@code catalogue.yaml}.
   *
   * @throws IllegalArgumentException when an entry cannot be read; the message says which
   */
  static Catalogue of(String yaml) {
    var tree = Json.tree(yaml);
    var defaults = map(tree.get("defaults"));
    var entries = new TreeMap<String, ImageEntry>();
    for (var item : (List<?>) Objects.requireNonNullElse(tree.get("images"), List.of())) {
      var entry = ImageEntry.of(map(item), defaults);
      entries.put(entry.name(), entry);
      if (map(item).get("also") instanceof List<?> others) {
        others.forEach(name -> entries.put(name.toString(), entry));
      }
    }
    var sandbox = ImageEntry.timing(map(tree.get("sandbox")), "takes");
    return new Catalogue(
        sandbox == null ? Timing.NONE : sandbox, ImageEntry.of(UNKNOWN, defaults), entries, null);
  }

  /** The images that it knows, without tags, in order. */
  Set<String> names() {
    return entries.keySet();
  }

  /** How long it takes to set up a Pod's sandbox and its network. */
  public Timing sandbox() {
    return sandbox;
  }

  /** What a Node meets when it pulls the image of a Pod's container. */
  public Image image(Map<String, String> podAnnotations, Container container) {
    var annotations = new ContainerAnnotations(podAnnotations, container.getName());
    return annotations.none()
        ? plain.computeIfAbsent(container.getImage(), name -> image(name, annotations))
        : image(container.getImage(), annotations);
  }

  private Image image(String name, ContainerAnnotations annotations) {
    var entry = entry(name);
    var pulls = annotations.timing("pulls", pins == null ? entry.pulls() : pins.pulls());
    var image = new Image(name, pulls == null ? Timing.NONE : pulls, entry.bytes(), null);
    var error = annotations.text("pull-error");
    return image.withPullError(error == null ? Registries.refusal(image) : error);
  }

  /** The user that an image says its process has; empty when nothing is known of the image. */
  public String user(Container container) {
    return entry(container.getImage()).user();
  }

  /**
   * What comes of a command that is run in a container beside its process, or empty when it is not
   * understood.
   *
   * @param files that are there
   */
  public Optional<Shell.Outcome> beside(
      Container container, List<String> command, Set<String> files) {
    var entry = entry(container.getImage());
    return cache.run(entry.name(), command, entry.context(Map.of()).holding(files));
  }

  /** Whether a program is certainly not in a container. */
  public boolean misses(Container container, String program) {
    return entry(container.getImage()).misses(program);
  }

  /**
   * What the container runtime says when it cannot start a program beside a container's process.
   *
   * @param id of the attempt
   *     <p>Source: containerd, internal/cri/server/container_execsync.go; opencontainers/runc
   */
  public String notExecuted(String program, String id) {
    return "rpc error: code = Unknown desc = failed to exec in container: failed to start exec \"%s\":"
            .formatted(id)
        + " OCI runtime exec failed: exec failed: unable to start container process: "
        + Programs.notFound(program);
  }

  /** What the process of a Pod's container does. */
  public ProcessSpec process(ContainerConfig config) {
    var image = config.container().getImage();
    var key = ProcessKey.of(config);
    var known = lately.get(image);
    if (known == null || !known.key().equals(key)) {
      known = new Known(key, read(config));
      lately.put(image, known);
    }
    return known.spec();
  }

  private ProcessSpec read(ContainerConfig config) {
    var container = config.container();
    var entry = entry(container.getImage()).with(container.getArgs());
    var annotations = new ContainerAnnotations(config.annotations(), container.getName());
    var starts = annotations.timing("starts", pins == null ? entry.starts() : pins.starts());
    var stops = pins == null ? null : pins.stops();
    return new ProcessSpecs(entry, config, cache, annotations, pins != null, stops)
        .spec(starts == null ? Timing.NONE : starts);
  }

  /** By its name as written, else as the short form of it: {@code docker.io/library/nginx}. */
  private ImageEntry entry(String image) {
    var name = Image.withoutTag(image);
    var found = entries.get(name);
    return found == null ? entries.getOrDefault(Image.familiar(name), unknown) : found;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object tree) {
    return tree == null ? Map.of() : (Map<String, Object>) tree;
  }

  /** Read once, when it is first asked for. */
  private static final class Shipped {

    static final Catalogue CATALOGUE = read();

    private static Catalogue read() {
      try (InputStream text = Catalogue.class.getResourceAsStream("catalogue.yaml")) {
        var bytes = Objects.requireNonNull(text, "catalogue.yaml is missing").readAllBytes();
        return of(new String(bytes, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
