package dev.podarium.chance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A property: a test that is run with so many seeds, each as a {@link Chance} to draw inputs from.
 *
 * <p>The seeds count on from 1, so that every build tries the same inputs; {@code
 * -Dpodarium.seed=17} begins with 17 (and so repeats, as its first try, what failed with seed 17),
 * {@code -Dpodarium.seed=random} begins anywhere. A failure prints its seed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(SeedSource.class)
@ExtendWith(SeedOfFailure.class)
public @interface Seeds {

  /** How many seeds are tried. */
  int value();
}
