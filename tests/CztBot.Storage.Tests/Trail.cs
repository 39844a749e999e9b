using CztBot.Core;

namespace CztBot.Storage.Tests;

/// <summary>What the trail says of a thing that has versions: every step begins where the last one ended, so no change was lost.</summary>
internal static class Trail
{
    /// <returns>The versions in their order, each with the action that made it.</returns>
    public static async Task<IReadOnlyList<(string Action, T After)>> OfAsync<T>(Database database, string subject)
        where T : class
    {
        var entries = (await new AuditStore(database).OfAsync(subject)).Where(entry => entry.Subject == subject).ToList();
        entries[0].BeforeValue.ShouldBeNull(subject);
        foreach (var (before, after) in entries.Zip(entries.Skip(1))) after.BeforeValue.ShouldBe(before.AfterValue, subject);
        return [.. entries.Select(entry => (entry.Action, KeptJson.Read<T>(entry.AfterValue!)))];
    }
}
