package dev.podarium.api;

/**
 * How a call is to be taken: the query parameters that all writes share.
 *
 * @param dryRun everything is checked and answered as always, and nothing is stored
 * @param fieldManager who owns the fields that are written; empty: the caller's name
 * @param force takes fields over that other managers own; of an apply only
 * @param fieldValidation what becomes of fields that the kind does not have
 *     <p>Source: k8s.io/apimachinery/pkg/apis/meta/v1/types.go, CreateOptions, PatchOptions
 */
public record CallOptions(
    boolean dryRun, String fieldManager, boolean force, FieldValidation fieldValidation) {

  /** Stored, and unknown fields are warned of: what a server takes when nothing is said. */
  public static final CallOptions DEFAULT = new CallOptions(false, "", false, FieldValidation.WARN);

  /** The same as a trial: nothing is stored. */
  public CallOptions asDryRun() {
    return new CallOptions(true, fieldManager, force, fieldValidation);
  }

  /** The same with another treatment of unknown fields. */
  public CallOptions with(FieldValidation other) {
    return new CallOptions(dryRun, fieldManager, force, other);
  }

  /** What becomes of fields that the kind does not have. */
  public enum FieldValidation {
    /** They are dropped without a word. */
    IGNORE,
    /** They are dropped, with a warning for each. */
    WARN,
    /** The call is refused. */
    STRICT
  }
}
