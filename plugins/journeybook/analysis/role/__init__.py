"""What journeys ask of a team or an employee: steps, mandate, checks, initiatives and actions."""
