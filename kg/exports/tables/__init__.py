"""What a build knows, in the forms that other tools read; one module for each form, found by its name."""
