package dev.podarium.api;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the API server answers to a request that it has carried out.
 *
 * @param objects what is asked for, in order; of a write the one object as it is stored now, and of
 *     a deletion that is complete as it last was
 * @param revision of a read the state that was read; of a write the last revision that it made, and
 *     0 when it changed nothing
 * @param warnings what the server let pass and thinks unwise, in its order: the texts of the {@code
 *     Warning} headers, without kubectl's {@code Warning: }
 */
public record Answer(List<HasMetadata> objects, long revision, List<String> warnings) {

  /** The answer to what concerns no object. */
  public static final Answer NOTHING = new Answer(List.of(), 0, List.of());

  /** An answer about one object, without warnings, of which nothing was written. */
  public static Answer of(HasMetadata object) {
    return new Answer(List.of(object), 0, List.of());
  }

  /** The answer to a read. */
  public static Answer read(List<HasMetadata> objects, long revision) {
    return new Answer(objects, revision, List.of());
  }

  /** The object that it is about. */
  public HasMetadata object() {
    return objects.getFirst();
  }

  /** The same, with what was warned of. */
  public Answer warning(List<String> texts) {
    return texts.isEmpty() ? this : new Answer(objects, revision, texts);
  }

  /** The same with what was warned of before. */
  public Answer after(List<String> before) {
    return before.isEmpty()
        ? this
        : warning(Stream.concat(before.stream(), warnings.stream()).toList());
  }

  /** The same as the answer of a write that made this revision; 0: none. */
  public Answer at(long written) {
    return written == revision ? this : new Answer(objects, written, warnings);
  }
}
