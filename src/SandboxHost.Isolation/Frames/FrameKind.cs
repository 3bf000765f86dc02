namespace SandboxHost.Isolation.Frames;

/// <summary>What a frame says. The host begins each exchange; in it, the two ends take turns.</summary>
internal enum FrameKind : byte
{
    // ---- From the host: an exchange begins ----

    /// <summary>The limits. Answered by <see cref="Ready"/>.</summary>
    Start = 1,
    /// <summary>A realm is to be made, with the program if the worker does not have it. Answered by <see cref="Opened"/>.</summary>
    Open = 2,
    /// <summary>The realm's modules are to be evaluated. Answered by requests, then <see cref="Loaded"/> or how else it ended.</summary>
    Load = 3,
    /// <summary>A function is to be called. Answered by requests, then <see cref="Returned"/> or how else it ended.</summary>
    Invoke = 4,
    /// <summary>A realm is no longer needed. Not answered.</summary>
    Close = 5,

    // ---- From the host: answers to requests ----

    /// <summary>A value.</summary>
    Value = 16,
    /// <summary>A text.</summary>
    Text = 17,
    /// <summary>The request was refused, in words for the pattern.</summary>
    Refused = 18,
    /// <summary>The call is over: a quota, or the host wants to make it again.</summary>
    Stop = 19,
    /// <summary>The request could not be carried out.</summary>
    Broken = 20,

    // ---- From the worker: how an exchange ended ----

    /// <summary>The worker is confined; with what it found when it looked.</summary>
    Ready = 32,
    /// <summary>There is a realm.</summary>
    Opened = 33,
    /// <summary>The modules were evaluated; with what they export.</summary>
    Loaded = 34,
    /// <summary>The function returned.</summary>
    Returned = 35,
    /// <summary>The program threw.</summary>
    Threw = 36,
    /// <summary>A budget ran out.</summary>
    OverLimit = 37,
    /// <summary>The call ended because the host said <see cref="Stop"/>.</summary>
    Stopped = 38,

    // ---- From the worker: requests of the program, see IHostPort ----

    /// <summary>The reference to the instance's result.</summary>
    GetSelf = 48,
    /// <summary>A cell is to be made.</summary>
    CreateCell = 49,
    /// <summary>A node is to be made.</summary>
    CreateNode = 50,
    /// <summary>The reference to a pattern.</summary>
    ReferenceTo = 51,
    /// <summary>Something is to be done with a cell.</summary>
    Operate = 52,
    /// <summary>The text of a data file.</summary>
    ReadDataFile = 53,
    /// <summary>A line for the console.</summary>
    Log = 54,
}
