namespace CztBot.Core.Members.Sheets;

/// <summary>What reading a file has brought up so far.</summary>
public sealed class Findings
{
    public List<RosterFault> Faults { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>A fault of a sheet as a whole.</summary>
    public void Fault(string sheet, string problem) => Faults.Add(new RosterFault(sheet, null, null, problem));
}
