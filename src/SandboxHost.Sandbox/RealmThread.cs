using System.Runtime.ExceptionServices;

namespace SandboxHost.Sandbox;

/// <summary>Threads with a stack that is large enough to run what strangers wrote.</summary>
/// <remarks>
/// The interpreter recurses where the program does, and a chain of 4,000 links needs about 3 MB (src/Acornima/README.md). A realm that is
/// called on any other thread moves to one of these and back for each call, which is correct and slow: a host that makes many calls
/// runs them all on one thread that it got here.
/// </remarks>
public static class RealmThread
{
    /// <summary>The size of the stack.</summary>
    public const int Bytes = 32 * 1024 * 1024;

    [ThreadStatic]
    private static bool t_isLarge;

    /// <summary>Whether this thread has such a stack.</summary>
    public static bool IsCurrent => t_isLarge;

    /// <summary>Starts a background thread with a large stack.</summary>
    public static Thread Start(string name, Action action)
    {
        void Main()
        {
            t_isLarge = true;
            action();
        }

        var thread = new Thread(Main, Bytes) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    /// <summary>Runs a function on a large stack and waits for it.</summary>
    public static T Run<T>(Func<T> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (t_isLarge)
        {
            return function();
        }

        T? result = default;
        ExceptionDispatchInfo? thrown = null;
        Start("sandbox call", () =>
        {
            try
            {
                result = function();
            }
#pragma warning disable CA1031 // It is thrown again, on the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }).Join();
        thrown?.Throw();
        return result!; // Set, because nothing was thrown.
    }
}
