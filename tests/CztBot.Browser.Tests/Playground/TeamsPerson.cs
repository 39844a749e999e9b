namespace CztBot.Browser.Tests.Playground;

/// <summary>Somebody with a Teams account.</summary>
/// <param name="Id">The account's id in Teams.</param>
internal sealed record TeamsPerson(string Id, string Name)
{
    /// <summary>The object id of the directory, by which the bot knows the account.</summary>
    public string ObjectId => $"00000000-0000-0000-0000-0000000000{Id[^2..]}";
}
