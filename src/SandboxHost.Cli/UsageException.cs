namespace SandboxHost.Cli;

/// <summary>The person at the keyboard can mend this: the message says how, and the program ends with <see cref="ExitCode.WrongUsage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
