package dev.podarium.chance;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Says how a property that failed is tried again with the same input. */
final class SeedOfFailure implements TestWatcher {

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    System.err.printf(
        "%s failed with %s; -D%s=%s repeats it%n",
        context.getRequiredTestMethod().getName(),
        context.getDisplayName(),
        FirstSeed.PROPERTY,
        context.getDisplayName().replaceAll("\\D", ""));
  }
}
