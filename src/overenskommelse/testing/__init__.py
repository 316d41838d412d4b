"""What a test of agreements needs: Hypothesis strategies (an extra: `overenskommelse[testing]`)."""
