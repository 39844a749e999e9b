namespace CztBot.Browser.Tests;

/// <summary>What a test needs and this machine may lack.</summary>
internal static class Required
{
    /// <summary>Skips with the way to get it; fails where everything is required.</summary>
    public static void That(bool there, string missing)
    {
        if (there) return;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CZTBOT_REQUIRE_ALL") == "1", missing);
        Assert.Fail(missing);
    }
}
