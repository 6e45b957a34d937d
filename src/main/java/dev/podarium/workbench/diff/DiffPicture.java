package dev.podarium.workbench.diff;

import dev.podarium.api.Snapshot;
import dev.podarium.kubectl.apply.Apply.Effect;
import dev.podarium.manifest.ManifestObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What applying a manifest would do, object by object.
 *
 * @param failure why that is not known; empty when it is
 */
record DiffPicture(List<Difference> differences, String failure) {

  static final DiffPicture NOTHING = new DiffPicture(List.of(), "");

  /** What is shown when this program stumbled over the comparison. */
  static final DiffPicture FAILED =
      new DiffPicture(
          List.of(),
          "these cannot be compared, because this program made an error; please report it");

  static DiffPicture of(List<ManifestObject> edited, Snapshot world, String namespace) {
    return new DiffPicture(
        edited.stream().map(object -> Difference.of(object, world, namespace)).toList(), "");
  }

  /** Whether every object that was compared is still the one that is live. */
  boolean upToDate(Snapshot world) {
    return differences.stream().allMatch(d -> world.find(d.ref()) == d.live());
  }

  /** Whether a person sees no difference between the two. */
  boolean looksLike(DiffPicture other) {
    return summary().equals(other.summary())
        && consequence().equals(other.consequence())
        && seen().equals(other.seen());
  }

  /** What is seen of each difference. */
  private List<List<?>> seen() {
    return changed().stream().<List<?>>map(each -> List.of(each.ref(), each.rows())).toList();
  }

  List<Difference> changed() {
    return differences.stream().filter(Difference::changes).toList();
  }

  private List<Difference> created() {
    return differences.stream().filter(d -> d.effect() == Effect.CREATED).toList();
  }

  /** {@code 1 change in Deployment web}, {@code creates Deployment web}, {@code no change}. */
  String summary() {
    if (differences.isEmpty()) {
      return failure;
    }
    if (changed().isEmpty() && created().isEmpty()) {
      return "no change";
    }
    return Stream.of(changes(), creations())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String changes() {
    var places = changed().stream().mapToInt(Difference::places).sum();
    return changed().isEmpty()
        ? ""
        : "%s in %s".formatted(places == 1 ? "1 change" : places + " changes", names(changed()));
  }

  private String creations() {
    return created().isEmpty() ? "" : "creates " + names(created());
  }

  private static String names(List<Difference> differences) {
    return differences.size() <= 2
        ? differences.stream().map(Difference::name).collect(Collectors.joining(" and "))
        : differences.size() + " objects";
  }

  /** What the cluster will do, a sentence an object; each once. */
  String consequence() {
    return differences.stream()
        .map(Difference::consequence)
        .filter(sentence -> !sentence.isEmpty())
        .distinct()
        .limit(2)
        .collect(Collectors.joining(" "));
  }
}
