package dev.podarium.objects.copies;

import org.jspecify.annotations.Nullable;

/** Copies objects of one model class and reads their fields, private ones too. */
public interface FieldAccess {

  /** A copy that shares the values of all fields. */
  Object copy(Object original);

  /** The value of the field at that place among those of the class. */
  @Nullable Object get(Object owner, int place);
}
