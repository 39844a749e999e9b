using CztBot.Core.Plans;

namespace CztBot.Core.Tests.Plans;

/// <summary>An invented plan of three cities that has every oddity of the published one, in words of our own.</summary>
internal static class SamplePlan
{
    public static readonly string Text = Resource.Text("three-cities.txt");

    public static readonly Plan Sample = Read(Text);

    public static Plan Read(string text) => PlanParser.Parse(text) switch
    {
        PlanRead read => read.Plan,
        PlanRefused refused => throw new ShouldAssertException(string.Join('\n', refused.Faults)),
        _ => throw new NotSupportedException(),
    };

    public static ReportingItem Part(string id, Plan? plan = null) => (plan ?? Sample).ReportingItems.Single(part => part.Id == id);

    public static string Leads(string id, Plan? plan = null) => string.Join(' ', Part(id, plan).Leads.Select(unit => unit.UnitId));

    public static string Responsible(string id, Plan? plan = null) => string.Join(' ', Part(id, plan).Responsible.Select(unit => unit.UnitId));
}
