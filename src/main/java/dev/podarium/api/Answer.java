package dev.podarium.api;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the API server answers to a request that it has carried out.
 *
 * @param object as it is stored now; for a deletion that is complete, as it last was
 * @param warnings what the server let pass and thinks unwise, in its order: the texts of the {@code
 *     Warning} headers, without kubectl's {@code Warning: }
 */
public record Answer(HasMetadata object, List<String> warnings) {

  /** An answer without warnings. */
  public static Answer of(HasMetadata object) {
    return new Answer(object, List.of());
  }

  /** The same with what was warned of before. */
  public Answer after(List<String> before) {
    return before.isEmpty()
        ? this
        : new Answer(object, Stream.concat(before.stream(), warnings.stream()).toList());
  }
}
